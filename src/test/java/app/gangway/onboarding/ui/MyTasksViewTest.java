package app.gangway.onboarding.ui;

import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.of;
import static app.gangway.testing.Steps.optional;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.StepService;
import app.gangway.onboarding.intake.Step;
import app.gangway.onboarding.task.OwnedTask;
import app.gangway.onboarding.task.TaskFilter.Whose;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of frida, who is neither HR nor an approver, but of facility. */
class MyTasksViewTest extends PageTest {

  private static final Actor FRIDA = Actor.person("frida", "192.0.2.7");
  private static final Instant PAST = Instant.parse("2022-01-03T08:00:00Z");
  private static final Instant LATER = Instant.parse("2099-01-05T08:00:00Z");

  @Autowired TaskCount count;
  @Autowired StepDetail detail;
  @Autowired StepService steps;

  @Test
  void whoever_is_only_staff_comes_to_their_tasks_and_is_shown_no_way_to_other_pages() {
    waits("Carmen Diaz");
    comeIn();

    _assertOne(MyTasksView.class);
    assertThat(_find(SideNavItem.class)).extracting(SideNavItem::getPath).containsExactly("tasks");
    assertThat(count.count()).isEqualTo(1);
  }

  @Test
  void ten_are_ticked_and_done_at_once_the_overdue_first() {
    UUID later = waits("Later", LATER);
    UUID overdue = waits("Overdue", PAST);
    for (int i = 0; i < 8; i++) {
      waits("Hire " + i);
    }
    comeIn();
    assertThat(names().subList(0, 2)).containsExactly("Overdue", "Later");
    _assertOne(Span.class, spec -> spec.withText("Tasks: 10"));

    tickAll();
    _assertOne(Span.class, spec -> spec.withText("Selected: 10"));
    _setValue(_get(_get(TaskBar.class), TextField.class), "All set up");
    _click(button("Done"));

    NotificationsKt.expectNotifications("Done: 10");
    _assertOne(H2.class, spec -> spec.withText("Nothing to do"));
    assertThat(count.count()).isZero();
    for (UUID id : List.of(later, overdue)) {
      assertThat(gangway.lines(id)).contains("Step desk is done: All set up");
      eventually(
          () -> assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED));
    }
    choose(Whose.DONE);
    assertThat(names()).hasSize(10);
  }

  @Test
  void those_that_somebody_was_faster_with_are_told_with_who_that_was() {
    UUID carmen = waits("Carmen Diaz");
    waits("Eli Moskowitz");
    comeIn();
    tickAll();
    SignedInAs.admin(() -> steps.done(gangway.runs(carmen).get(0).id(), null, People.HR));

    _click(button("Done"));

    NotificationsKt.expectNotifications(
        "Done: 1. Not possible: 1. Step desk, Carmen Diaz was already ended by hanna.");
  }

  @Test
  void one_is_taken_and_handed_back() {
    waits("Carmen Diaz");
    waits("Eli Moskowitz");
    comeIn();
    tick("Carmen Diaz");
    _click(button("Take"));
    NotificationsKt.expectNotifications("Taken: 1");
    choose(Whose.MINE);
    assertThat(names()).containsExactly("Carmen Diaz");

    tick("Carmen Diaz");
    _click(button("Hand on"));
    Dialog dialog = _get(Dialog.class);
    _click(_get(dialog, Button.class, spec -> spec.withText("Hand on")));
    assertThat(to(dialog).getErrorMessage()).isEqualTo("Choose to whom.");
    choose(to(dialog), "Back to the group");
    _click(_get(dialog, Button.class, spec -> spec.withText("Hand on")));

    NotificationsKt.expectNotifications("Handed on: 1");
    _assertOne(H2.class, spec -> spec.withText("No task matches"));
    _click(button("Show what is to do"));
    assertThat(names()).containsExactlyInAnyOrder("Carmen Diaz", "Eli Moskowitz");
  }

  @Test
  void one_that_is_required_is_not_skipped_by_staff() {
    waits("Carmen Diaz");
    gangway.submit(hire("Eli Moskowitz", "eli@x.example", "dev"), plan(optional(task("desk"))));
    comeIn();
    tickAll();

    _click(button("Skip"));
    _setValue(_get(TextField.class, spec -> spec.withLabel("Why")), "Has one");
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Skip")));

    NotificationsKt.expectNotifications(
        "Skipped: 1. Not possible: 1. Step desk, Carmen Diaz is required; only admins may skip it.");
    assertThat(names()).containsExactly("Carmen Diaz");
  }

  @Test
  void the_page_is_live_and_searched_and_its_address_says_what_is_asked() {
    comeIn();
    _assertOne(H2.class, spec -> spec.withText("Nothing to do"));

    waits("Carmen Diaz");
    waits("Eli Moskowitz");
    eventually(() -> assertThat(names()).hasSize(2));
    _setValue(_get(_get(TaskFilters.class), TextField.class), "carmen");
    assertThat(names()).containsExactly("Carmen Diaz");

    UI.getCurrent().navigate("tasks", QueryParameters.of("show", "MINE"));
    _assertOne(H2.class, spec -> spec.withText("No task matches"));
    UI.getCurrent().navigate("tasks", QueryParameters.of("show", "EVERYBODY"));
    assertThat(whose().getValue()).isEqualTo(Whose.ALL);
  }

  @Test
  void hr_has_those_of_groups_in_which_nobody_is_and_reads_that_on_both_pages() {
    UUID id = waits("Carmen Diaz", of("nowhere", null, task("desk")));
    waits("Eli Moskowitz");
    signIn(People.HR, Role.HR);
    UI.getCurrent().navigate("tasks");

    assertThat(names()).containsExactly("Carmen Diaz");
    assertThat(TaskCells.note(_findAll(grid()).get(0).owner()))
        .isEqualTo("Nobody is in nowhere, so it is HR’s.");
    choose(Whose.EVERYBODY);
    assertThat(names()).containsExactlyInAnyOrder("Carmen Diaz", "Eli Moskowitz");
    UI.getCurrent().navigate("onboardings/" + id);
    assertThat(_get(OnboardingView.class).getElement().getTextRecursively())
        .contains("Nobody is in nowhere, so it is HR’s.");
  }

  @Test
  void an_approver_who_owns_a_task_ends_it_on_the_page_of_the_onboarding() {
    UUID theirs = waits("Carmen Diaz", of("it", LATER, task("desk")));
    UUID others = waits("Eli Moskowitz");
    signIn(People.APPROVER, Role.APPROVER);

    assertThat(buttons(theirs)).containsExactly("Done");
    assertThat(buttons(others)).isEmpty();
  }

  private List<String> buttons(UUID id) {
    return detail.about(id, gangway.runs(id).get(0).id()).stream()
        .flatMap(shown -> _find(shown, Button.class).stream())
        .map(Button::getText)
        .toList();
  }

  private void comeIn() {
    signIn(FRIDA, Role.STAFF);
    UI.getCurrent().navigate("");
  }

  private UUID waits(String name) {
    return waits(name, task("desk"));
  }

  private UUID waits(String name, Instant due) {
    return waits(name, of("facility", due, task("desk")));
  }

  private UUID waits(String name, Step step) {
    return gangway.submit(hire(name, UUID.randomUUID() + "@x.example", "dev"), plan(step));
  }

  private static List<String> names() {
    return _findAll(grid()).stream().map(each -> each.task().hire()).toList();
  }

  @SuppressWarnings("unchecked")
  private static Grid<OwnedTask> grid() {
    return _get(Grid.class);
  }

  private static Button button(String text) {
    return _get(_get(MyTasksView.class), Button.class, spec -> spec.withText(text));
  }

  private static void tick(String name) {
    TaskGrid tasks = _get(TaskGrid.class);
    _findAll(grid()).stream()
        .filter(each -> each.task().hire().equals(name))
        .forEach(each -> tasks.ticks().tick(each, true));
  }

  /** As a click of a person does. */
  private static void tickAll() {
    Checkbox head = (Checkbox) grid().getColumns().get(0).getHeaderComponent();
    head.setValue(true);
    ComponentUtil.fireEvent(head, new ComponentValueChangeEvent<>(head, head, false, true));
  }

  @SuppressWarnings("unchecked")
  private static Select<Whose> whose() {
    return _get(_get(TaskFilters.class), Select.class);
  }

  private static void choose(Whose wanted) {
    _setValue(whose(), wanted);
  }

  private static ComboBox<?> to(Dialog dialog) {
    return _get(dialog, ComboBox.class);
  }

  private static <T> void choose(ComboBox<T> choice, String label) {
    choice
        .getListDataView()
        .getItems()
        .filter(item -> choice.getItemLabelGenerator().apply(item).equals(label))
        .findFirst()
        .ifPresent(choice::setValue);
  }
}
