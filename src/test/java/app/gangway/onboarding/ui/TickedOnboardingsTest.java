package app.gangway.onboarding.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.DownloadKt._download;
import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TickedOnboardingsTest extends PageTest {

  @Test
  void nothing_can_be_done_to_several_before_any_is_ticked() {
    gangway.submit(johnny());
    UI.getCurrent().navigate(OnboardingsView.class);

    _assertNone(Button.class, spec -> spec.withText("Withdraw"));
  }

  @Test
  void those_ticked_that_still_run_are_withdrawn_after_a_question() {
    UUID waiting = waiting();
    UUID completed = completed();
    UI.getCurrent().navigate(OnboardingsView.class);
    tick("Daniel LaRusso", true);
    tick("Johnny Lawrence", true);
    _assertOne(Span.class, spec -> spec.withText("Selected: 2"));

    _click(button("Withdraw"));
    ConfirmDialog question = _get(ConfirmDialog.class);
    assertThat(question.getElement().getProperty("header")).isEqualTo("Withdraw people: 1?");
    _fireConfirm(question);

    NotificationsKt.expectNotifications("Withdrawn: 1. Already ended: 1");
    assertThat(gangway.onboarding(waiting).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(gangway.onboarding(completed).status()).isEqualTo(OnboardingStatus.COMPLETED);
    _assertNone(Button.class, spec -> spec.withText("Withdraw"));
  }

  @Test
  void what_has_failed_of_those_ticked_is_run_again() {
    UUID failed = gangway.submit(hire("Fay", "fay@fail.example", "developer"));
    awaitStatus(failed, OnboardingStatus.FAILED);
    UI.getCurrent().navigate(OnboardingsView.class);
    tick("Fay", true);
    assertThat(button("Withdraw").isEnabled()).isFalse();
    _assertOne(Span.class, spec -> spec.withText("All of those selected have ended."));

    _click(button("Run again"));

    NotificationsKt.expectNotifications("Run again: 1");
    eventually(() -> assertThat(gangway.lines(failed)).contains("Access card is run again."));
  }

  @Test
  void a_button_says_why_it_cannot_be_pressed() {
    waiting();
    UI.getCurrent().navigate(OnboardingsView.class);
    tick("Daniel LaRusso", true);

    assertThat(button("Run again").isEnabled()).isFalse();
    assertThat(button("Withdraw").isEnabled()).isTrue();
    _assertOne(
        Span.class, spec -> spec.withText("None of those selected has anything to run again."));
  }

  @Test
  void the_box_at_the_head_ticks_all_that_are_found_and_none() {
    waiting();
    gangway.submit(hire("Kim Miller", "kim@example.com", "developer"));
    UI.getCurrent().navigate(OnboardingsView.class);
    tickAll(true);
    _assertOne(Span.class, spec -> spec.withText("Selected: 2"));
    tick("Kim Miller", false);
    _assertOne(Span.class, spec -> spec.withText("Selected: 1"));
    assertThat(head().isIndeterminate()).isTrue();
    _click(button("Clear selection"));

    _assertNone(Button.class, spec -> spec.withText("Clear selection"));
    assertThat(head().isIndeterminate()).isFalse();
  }

  @Test
  void what_was_ticked_under_another_filter_is_ticked_no_more() {
    waiting();
    gangway.submit(hire("Kim Miller", "kim@example.com", "developer"));
    UI.getCurrent().navigate(OnboardingsView.class);
    tickAll(true);

    _setValue(_get(TextField.class), "Kim");

    _assertNone(Button.class, spec -> spec.withText("Clear selection"));
    tickAll(true);
    _assertOne(Span.class, spec -> spec.withText("Selected: 1"));
  }

  @Test
  void those_ticked_or_all_that_are_found_are_exported() {
    waiting();
    gangway.submit(hire("Kim Miller", "kim@example.com", "developer"));
    UI.getCurrent().navigate(OnboardingsView.class);
    assertThat(names(_get(Anchor.class, spec -> spec.withText("Export"))))
        .containsExactly("Kim Miller", "Daniel LaRusso");
    tick("Daniel LaRusso", true);

    Anchor onlyTicked = _get(_get(TickedBar.class), Anchor.class, spec -> spec.withText("Export"));
    assertThat(names(onlyTicked)).containsExactly("Daniel LaRusso");
  }

  private static List<String> names(Anchor link) {
    String file = new String(_download(link), UTF_8);
    return file.lines().skip(1).map(line -> line.split(",")[0]).toList();
  }

  private UUID waiting() {
    UUID id = gangway.submit(daniel());
    awaitStatus(id, OnboardingStatus.WAITING);
    return id;
  }

  private UUID completed() {
    UUID id = gangway.submit(johnny());
    awaitStatus(id, OnboardingStatus.COMPLETED);
    return id;
  }

  private void awaitStatus(UUID id, OnboardingStatus status) {
    eventually(() -> assertThat(gangway.onboarding(id).status()).isEqualTo(status));
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }

  private static void tick(String name, boolean on) {
    Onboarding found =
        _findAll(grid()).stream()
            .filter(o -> o.hire().name().equals(name))
            .findFirst()
            .orElseThrow();
    _get(OnboardingGrid.class).ticks().tick(found, on);
  }

  @SuppressWarnings("unchecked")
  private static Grid<Onboarding> grid() {
    return _get(Grid.class);
  }

  private static Checkbox head() {
    return (Checkbox) grid().getColumns().get(0).getHeaderComponent();
  }

  /** As a click of a person does. */
  private static void tickAll(boolean on) {
    Checkbox head = head();
    head.setValue(on);
    ComponentUtil.fireEvent(head, new ComponentValueChangeEvent<>(head, head, !on, true));
  }
}
