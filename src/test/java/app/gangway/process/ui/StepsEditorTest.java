package app.gangway.process.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.Definitions;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The steps of a draft are changed row by row. */
class StepsEditorTest extends StepPages {

  @Test
  void who_has_never_seen_json_adds_a_step_tries_it_and_publishes_it() {
    openStandard();
    click("Edit");
    click("Add step");
    _setValue(field("Title (English)"), "Desk prepared");
    _setValue(_get(ComboBox.class, spec -> spec.withLabel("Owner")), "facility");
    start("Working days before", 5);
    assertThat(_get(OffsetField.class, spec -> spec.withLabel("Starts")).getHelperText())
        .startsWith("5 working days before the first day, 8:00");
    assertThat(field("Key").getValue()).isEqualTo("desk-prepared");

    tab(TRY);
    _setValue(_get(DatePicker.class), LocalDate.of(2099, 1, 20));
    assertThat(text()).contains("Desk prepared", "Tue, Jan 13, 2099, 8:00", "facility");

    click("Save draft");
    click("Publish …");
    _setValue(_get(_get(Dialog.class), TextField.class), "A desk for all");
    clickInDialog("Publish");
    Step desk = standard().published().definition().step("desk-prepared").orElseThrow();
    assertThat(desk.start()).hasToString("-5wd");
    assertThat(desk.owner()).isEqualTo("facility");
    assertThat(desk.isTask()).isTrue();
  }

  @Test
  void what_the_form_does_not_show_is_kept_to_the_letter() {
    open(FULL);
    ProcessDefinition before = Definitions.of(FULL);
    choose(1);
    _setValue(_get(ComboBox.class, spec -> spec.withLabel("Owner")), "facility team");
    choose(0);
    choose(2);
    click("Save draft");

    ProcessDefinition after = saved();
    assertThat(after.steps().get(1).owner()).isEqualTo("facility team");
    assertThat(after.steps().get(0)).isEqualTo(before.steps().get(0));
    assertThat(after.steps().get(2)).isEqualTo(before.steps().get(2));
    assertThat(after.equipment()).isEqualTo(before.equipment());
  }

  @Test
  void each_property_of_a_step_has_a_field() {
    open(FULL);
    choose(1);
    _setValue(field("Title (English)"), "A desk");
    _setValue(field("Title (German)"), "Ein Platz");
    assertThat(field("Key").getValue()).isEqualTo("desk");
    Select<String> action = action();
    _setValue(action, "WelcomeEmailActivity");
    _setValue(checkbox("Approval by the value of the equipment"), true);
    _setValue(checkbox("Required: the onboarding fails if this step does"), false);
    start("Days after", 3);
    _setValue(after(), Set.of("card"));
    _setValue(words("Department"), Set.of("Sales, North"));
    due("No date");
    click("Save draft");

    assertThat(DefinitionJson.write(saved()))
        .contains(
            "{\"key\":\"desk\",\"title\":{\"de\":\"Ein Platz\",\"en\":\"A desk\"},"
                + "\"do\":\"WelcomeEmailActivity\",\"when\":{\"department\":[\"Sales, North\"]},"
                + "\"required\":false,\"start\":\"+3d\",\"after\":[\"card\"],"
                + "\"owner\":\"facility\",\"approval\":\"equipment\"}");
  }

  @Test
  void steps_are_moved_duplicated_removed_and_that_is_undone() {
    open(FULL);
    choose(2);
    button("Move step up");
    button("Move step up");
    assertThat(keys()).containsExactly("it", "card", "desk");
    assertThat(_find(Button.class, spec -> spec.withPredicate(StepPages::isUp)).get(0))
        .matches(up -> !up.isEnabled());
    button("Duplicate step");
    assertThat(keys()).containsExactly("it", "it-2", "card", "desk");
    button("Remove step");
    button("Remove step");
    assertThat(keys()).containsExactly("it", "desk");
    button("Undo");
    assertThat(keys()).containsExactly("it", "card", "desk");
    grid().moveSelected(1);
    assertThat(keys()).containsExactly("it", "desk", "card");

    click("Save draft");
    assertThat(saved().steps()).extracting(Step::key).containsExactly("it", "desk", "card");
  }

  @Test
  void a_step_that_others_come_after_is_removed_once_that_is_confirmed() {
    open(FULL.replace("\"start\":\"now\"", "\"start\":\"now\",\"after\":[\"desk\"]"));
    choose(1);
    button("Remove step");
    assertThat(keys()).contains("desk");
    ConfirmDialog question = _get(ConfirmDialog.class);
    assertThat(question.getElement().getProperty("message")).endsWith(": it");
    _fireConfirm(question);

    click("Save draft");
    assertThat(saved().steps()).extracting(Step::key).containsExactly("card", "it");
    assertThat(saved().steps().get(1).after()).isEmpty();
  }

  @Test
  void what_is_wrong_is_told_at_the_field_and_at_the_row_and_in_the_list() {
    open(FULL);
    choose(1);
    start("Days after", 3);

    OffsetField due = _get(OffsetField.class, spec -> spec.withLabel("Due"));
    assertThat(due.isInvalid()).isTrue();
    assertThat(due.getErrorMessage()).contains("It is due before it starts");
    assertThat(text()).contains("steps[1].due");
    choose(0);
    assertThat(due.isInvalid()).isFalse();
    button("Move step down");
    assertThat(text()).contains("steps[0].due");
  }

  @Test
  void a_number_of_days_that_is_none_changes_nothing() {
    open(FULL);
    choose(1);
    IntegerField number =
        _get(_get(OffsetField.class, spec -> spec.withLabel("Starts")), IntegerField.class);
    _setValue(number, 400);
    assertThat(number.isInvalid()).isTrue();
    click("Save draft");

    assertThat(saved().steps().get(1).start()).hasToString("-5wd");
    choose(0);
    choose(1);
    assertThat(number.getValue()).isEqualTo(5);
    assertThat(number.isInvalid()).isFalse();
  }

  @Test
  void the_key_follows_the_title_until_somebody_writes_another_and_is_fixed_once_published() {
    open(FULL);
    click("Add step");
    _setValue(field("Title (English)"), "Card");
    assertThat(field("Key").getValue()).isEqualTo("card-2");
    _setValue(field("Key"), "it");
    assertThat(field("Key").getErrorMessage()).contains("Another step has this key");
    _setValue(field("Title (English)"), "Badge");
    assertThat(field("Key").getValue()).isEqualTo("it");
    _setValue(field("Key"), "pass");
    _setValue(field("Title (English)"), "A pass");
    assertThat(field("Key").getValue()).isEqualTo("pass");
    assertThat(field("Key").isInvalid()).isFalse();

    click("Save draft");
    click("Publish …");
    _setValue(_get(_get(Dialog.class), TextField.class), "x");
    clickInDialog("Publish");
    click("Edit");
    assertThat(field("Key").isReadOnly()).isTrue();
  }

  @Test
  void of_two_who_edit_the_second_is_told_who_saved_and_keeps_all_of_it() {
    open(FULL);
    choose(1);
    _setValue(field("Title (English)"), "My desk");
    savedElsewhere(TASK.replace("A desk", "A chair"));

    click("Save draft");
    assertThat(text()).contains("hanna has saved this draft meanwhile");
    assertThat(field("Title (English)").getValue()).isEqualTo("My desk");
    click("Keep mine");
    click("Save draft");
    assertThat(DefinitionJson.write(saved())).contains("My desk").doesNotContain("A chair");
  }

  @Test
  void who_changes_nothing_sees_what_somebody_else_saves() {
    open(FULL);
    savedElsewhere(TASK);

    eventually(() -> assertThat(keys()).containsExactly("desk"));
    assertThat(field("Title (English)").getValue()).isEqualTo("A desk");
  }

  @Test
  void rows_and_text_show_the_same_draft() {
    open(FULL);
    tab(DEFINITION);
    _setValue(json(), TASK);
    tab(0);
    assertThat(keys()).containsExactly("desk");
    _setValue(field("Title (English)"), "Another");
    tab(DEFINITION);
    assertThat(json().getValue()).contains("\"en\" : \"Another\"");

    _setValue(json(), "{");
    tab(0);
    assertThat(text()).contains("The definition cannot be read");
  }
}
