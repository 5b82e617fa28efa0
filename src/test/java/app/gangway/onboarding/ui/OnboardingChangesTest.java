package app.gangway.onboarding.ui;

import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.intake.ProcessPlanning;
import app.gangway.onboarding.intake.Submission;
import app.gangway.process.ProcessService;
import app.gangway.security.KnownGroups;
import app.gangway.testing.PageTest;
import app.gangway.testing.Processes;
import com.github.mvysny.kaributesting.v10.ComboBoxKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnboardingChangesTest extends PageTest {

  @Autowired ProcessService processes;
  @Autowired ProcessPlanning planning;
  @Autowired KnownGroups groups;

  @Test
  void the_first_day_moves_by_a_click_and_another_day() {
    UUID id = taskFor("Aisha Robinson", "aisha@example.com");

    _click(button("Change"));
    confirm("Change start date");
    assertThat(_get(DatePicker.class).getErrorMessage()).isEqualTo("Choose another day");
    _setValue(_get(DatePicker.class), LocalDate.of(2099, 3, 2));
    confirm("Change start date");

    NotificationsKt.expectNotifications("Aisha Robinson starts on Mar 2, 2099.");
    assertThat(gangway.onboarding(id).hire().startDate()).isEqualTo(LocalDate.of(2099, 3, 2));
    eventually(() -> assertThat(text()).contains("Mar 2, 2099", "starts on 2 March 2099 instead"));
  }

  @Test
  void what_moves_with_the_first_day_is_shown_before_it_is_changed() {
    Processes.publish(
        processes,
        "all",
        """
        {"for": [{"role": "*"}], "steps": [
          {"key": "desk", "title": {"en": "Desk"}, "do": "task", "start": "-20d", "due": "-1d"},
          {"key": "it", "do": "ItEquipmentOrderActivity", "start": "-10d", "due": "-2d"}]}""");
    Submission nora =
        Submission.of(
            new NewHire("Nora Finch", "nora@example.com", LocalDate.of(2099, 3, 2), "developer"));
    gangway.submit(nora, planning.current().of(nora));
    UI.getCurrent().navigate("onboardings/" + nora.id());

    assertThat(text()).contains("Simulated · Due:");
    _click(button("Change"));
    _setValue(_get(DatePicker.class), LocalDate.of(2099, 3, 4));
    assertThat(dialog()).contains("Steps that move: 2", "Desk", "Start:", "Due:", "before:");

    _setValue(_get(DatePicker.class), LocalDate.of(2099, 3, 2));
    assertThat(dialog()).doesNotContain("Desk", "Steps that move");
    assertThat(gangway.runs(nora.id()).get(0).status()).isEqualTo(ActivityStatus.PLANNED);
  }

  @Test
  void a_task_is_added_with_its_group_and_its_day() {
    UUID id = taskFor("Eli Moskowitz", "eli@example.com");

    _click(button("Add a task"));
    confirm("Add a task");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Task")).getErrorMessage())
        .isEqualTo("Say what is to be done");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Task")), " Parking space ");
    ComboBox<String> group = _get(ComboBox.class, spec -> spec.withLabel("Group"));
    assertThat(group.getListDataView().getItems()).containsExactlyElementsOf(groups.names());
    ComboBoxKt._fireCustomValueSet(group, "facility");
    _setValue(_get(DatePicker.class), LocalDate.of(2099, 1, 5));
    confirm("Add a task");

    ActivityRun added = gangway.runs(id).get(1);
    assertThat(added.title()).contains("Parking space");
    assertThat(added.status()).isEqualTo(ActivityStatus.TODO);
    assertThat(added.ownerGroup()).contains("facility");
    assertThat(added.dueBy()).isPresent();
    eventually(() -> assertThat(text()).contains("Parking space is to be done."));
  }

  @Test
  void nothing_is_added_to_what_has_been_withdrawn_and_its_day_stays() {
    taskFor("Moon Park", "moon@example.com");
    _click(button("Withdraw"));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    eventually(
        () -> {
          _assertNone(_get(OnboardingView.class), Button.class, spec -> spec.withText("Change"));
          _assertNone(
              _get(OnboardingView.class), Button.class, spec -> spec.withText("Add a task"));
        });
  }

  private UUID taskFor(String name, String email) {
    UUID id = gangway.submit(hire(name, email, "dev"), plan(task("desk")));
    UI.getCurrent().navigate("onboardings/" + id);
    return id;
  }

  private static Button button(String text) {
    return _get(_get(OnboardingView.class), Button.class, spec -> spec.withText(text));
  }

  private static void confirm(String deed) {
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(deed)));
  }

  private static String dialog() {
    return _get(Dialog.class).getElement().getTextRecursively();
  }

  private static String text() {
    return _get(OnboardingView.class).getElement().getTextRecursively();
  }
}
