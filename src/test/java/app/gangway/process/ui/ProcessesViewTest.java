package app.gangway.process.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.access.Role;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dialog.Dialog;
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

  private static TextField field(String label) {
    return _get(_get(Dialog.class), TextField.class, spec -> spec.withLabel(label));
  }

  private static List<String> menu() {
    return _find(SideNavItem.class).stream().map(SideNavItem::getLabel).toList();
  }
}
