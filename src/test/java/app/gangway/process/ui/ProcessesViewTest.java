package app.gangway.process.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.access.Role;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.dnd.DragStartEvent;
import com.vaadin.flow.component.dnd.DropEvent;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list of the processes. */
class ProcessesViewTest extends ProcessPages {

  @BeforeEach
  void open() {
    UI.getCurrent().navigate(ProcessesView.class);
  }

  @Test
  void admins_alone_find_it_in_the_menu_among_the_settings() {
    assertThat(menu()).contains("Processes");

    signIn(People.HR, Role.HR);
    UI.getCurrent().navigate("onboardings");
    assertThat(menu()).doesNotContain("Processes");
  }

  @Test
  void it_says_what_comes_with_gangway() {
    assertThat(text())
        .contains(
            "Standard",
            "In use: version 1",
            "Version 1 of Standard comes with Gangway: all installed activities at once",
            "All whom no other process is for");
  }

  @Test
  void a_new_process_needs_a_title_and_a_code_that_is_free() {
    click("New process");
    _setValue(field("Code"), "standard");
    clickInDialog("Create");
    assertThat(field("Title").isInvalid()).isTrue();

    _setValue(field("Title"), "Sales people");
    clickInDialog("Create");
    assertThat(field("Title").isInvalid()).isFalse();
    assertThat(field("Code").getErrorMessage()).contains("There is a process with this code");

    _setValue(field("Code"), "sales");
    clickInDialog("Create");
    _assertNone(Dialog.class);
    assertThat(page()).isInstanceOf(ProcessView.class);
    assertThat(text()).contains("Sales people", "Not in use yet", "Nobody yet");
  }

  @Test
  void what_others_do_is_shown_at_once() {
    SignedInAs.admin(() -> processes.draft(standard().id(), People.HR));

    eventually(() -> assertThat(text()).contains("Draft of version 2", "by hanna"));
  }

  @Test
  void processes_are_put_in_another_order_by_buttons_and_by_dragging() {
    create("sales", "Sales");
    create("it", "IT");
    eventually(() -> assertThat(titles()).containsExactly("Sales", "IT", "Standard"));
    assertThat(button("Move Sales up").isEnabled()).isFalse();
    assertThat(button("Move IT down").isEnabled()).isFalse();
    _click(button("Move IT up"));
    assertThat(titles()).containsExactly("IT", "Sales", "Standard");

    List<ProcessCard> cards = _find(ProcessCard.class);
    Icon handle = _get(cards.get(0), Icon.class, spec -> spec.withClasses("handle"));
    ComponentUtil.fireEvent(handle, new DragStartEvent<>(handle, true));
    ComponentUtil.fireEvent(cards.get(1), new DropEvent<>(cards.get(1), true, "move"));
    assertThat(titles()).containsExactly("Sales", "IT", "Standard");
  }

  @Test
  void a_process_is_renamed() {
    create("sales", "Sales");
    eventually(() -> _click(button("Rename Sales")));
    _setValue(field("Title"), " ");
    clickInDialog("Rename");
    assertThat(field("Title").isInvalid()).isTrue();
    _setValue(field("Title"), "Field force");
    clickInDialog("Rename");

    _assertNone(Dialog.class);
    assertThat(titles()).containsExactly("Field force", "Standard");
  }

  @Test
  void a_process_is_taken_out_of_use_once_that_is_confirmed_and_used_again() {
    create("sales", "Sales");
    eventually(() -> _click(button("Take Sales out of use")));
    assertThat(text()).doesNotContain("Out of use");
    _fireConfirm(_get(ConfirmDialog.class));
    assertThat(text()).contains("Out of use");

    _click(button("Use Sales again"));
    assertThat(text()).doesNotContain("Out of use");
  }

  @Test
  void the_standard_process_stays_where_and_as_it_is() {
    create("sales", "Sales");

    eventually(() -> assertThat(titles()).containsExactly("Sales", "Standard"));
    assertThat(_find(_find(ProcessCard.class).get(1), Button.class)).isEmpty();
  }

  private void create(String code, String title) {
    SignedInAs.admin(() -> processes.create(code, title, People.HR));
  }

  private static List<String> titles() {
    return _find(ProcessCard.class).stream()
        .map(card -> _get(card, H2.class).getElement().getTextRecursively())
        .toList();
  }

  private static Button button(String label) {
    return _get(
        page(),
        Button.class,
        spec -> spec.withPredicate(b -> b.getAriaLabel().filter(label::equals).isPresent()));
  }

  private static TextField field(String label) {
    return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
  }

  private static List<String> menu() {
    return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
  }
}
