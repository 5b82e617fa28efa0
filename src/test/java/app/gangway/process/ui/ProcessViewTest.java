package app.gangway.process.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.ProcessVersion;
import app.gangway.process.VersionStatus;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of one process. */
class ProcessViewTest extends ProcessPages {

  @BeforeEach
  void open() {
    openStandard();
  }

  @Test
  void what_comes_with_gangway_is_shown_as_the_installed_activities() {
    assertThat(text()).contains("Access card", "Installed activity", "At once", "Approval by role");
    tab(DEFINITION);
    assertThat(json().isReadOnly()).isTrue();
    assertThat(json().getValue()).contains("\"installed\"");
  }

  @Test
  void a_draft_is_written_published_and_compared() {
    editAsJson();
    assertThat(json().isReadOnly()).isFalse();
    assertThat(json().getValue()).contains("access-card-creation");

    _setValue(json(), TASK);
    click("Publish …");
    _assertNone(Dialog.class);
    click("Save draft");

    click("Publish …");
    clickInDialog("Publish");
    assertThat(_get(_get(Dialog.class), TextField.class).isInvalid()).isTrue();
    _setValue(_get(_get(Dialog.class), TextField.class), "A desk for all");
    clickInDialog("Publish");
    assertThat(versions())
        .extracting(ProcessVersion::status)
        .containsExactly(VersionStatus.PUBLISHED, VersionStatus.RETIRED);

    tab(0);
    assertThat(text())
        .contains("A desk", "5 working days before the first day", "1 day before the first day")
        .contains("facility", "Optional", "Task for a person");

    tab(VERSIONS);
    assertThat(text()).contains("Version 2", "In use", "A desk for all", "Retired");
    click("Compare");
    assertThat(_get(Dialog.class).getElement().getOuterHTML()).contains("<del", "<ins", "desk");
  }

  @Test
  void what_is_wrong_is_told_with_its_place_and_not_published() {
    editAsJson();
    _setValue(json(), TASK.replace("\"task\"", "\"Nobody\""));
    click("Save draft");
    assertThat(text()).contains("steps[0].do", "there is no activity");

    click("Publish …");
    _setValue(_get(_get(Dialog.class), TextField.class), "x");
    clickInDialog("Publish");
    assertThat(_get(Dialog.class).getElement().getTextRecursively()).contains("steps[0].do");
    assertThat(versions().get(0).status()).isEqualTo(VersionStatus.DRAFT);
    clickInDialog("Cancel");

    _setValue(json(), "{");
    click("Save draft");
    assertThat(text()).contains("Not saved", "is no JSON");
    assertThat(json().getValue()).isEqualTo("{");
  }

  @Test
  void of_two_who_write_the_second_is_told_who_saved_and_keeps_the_text() {
    editAsJson();
    _setValue(json(), TASK);
    savedElsewhere(TASK.replace("desk", "chair"));

    click("Save draft");
    assertThat(text()).contains("hanna has saved this draft meanwhile");
    assertThat(json().getValue()).isEqualTo(TASK);
    click("Compare");
    assertThat(_get(Dialog.class).getElement().getOuterHTML()).contains("chair", "desk");
    clickInDialog("Close");

    click("Keep mine");
    click("Save draft");
    assertThat(versions().get(0).json()).contains("desk").doesNotContain("chair");
  }

  @Test
  void what_was_typed_is_kept_though_somebody_discards_the_draft() {
    editAsJson();
    _setValue(json(), TASK);
    ProcessVersion draft = versions().get(0);
    SignedInAs.admin(() -> processes.discard(draft.id(), draft.revision(), People.HR));

    eventually(() -> assertThat(text()).contains("Somebody has discarded this draft meanwhile"));
    click("Keep mine");
    assertThat(versions().get(0).json()).contains("A desk");
  }

  @Test
  void who_types_nothing_sees_what_somebody_else_saves() {
    editAsJson();
    savedElsewhere(TASK);

    eventually(() -> assertThat(json().getValue()).contains("A desk"));
  }

  @Test
  void a_draft_is_discarded_once_that_is_confirmed() {
    editAsJson();
    _setValue(json(), TASK);
    click("Discard draft");
    _fireConfirm(_get(ConfirmDialog.class));

    assertThat(versions()).hasSize(1);
    assertThat(json().isReadOnly()).isTrue();
  }

  @Test
  void a_draft_is_tried_before_it_is_published() {
    click("Edit");
    tab(TRY);
    _setValue(_get(TextField.class, spec -> spec.withLabel("Role")), "sales");
    assertThat(text()).contains("2,400 € for sales, limit 1,500 €", "Needs approval");

    tab(DEFINITION);
    _setValue(json(), TASK);
    tab(TRY);
    _setValue(_get(DatePicker.class), LocalDate.of(2099, 1, 20));
    assertThat(text()).contains("Tue, Jan 13, 2099, 8:00", "Mon, Jan 19, 2099", "A desk");

    _setValue(_get(DatePicker.class), LocalDate.of(2020, 1, 20));
    assertThat(text()).contains("Late by");
  }

  @Test
  void a_definition_that_was_pasted_makes_a_draft() {
    click("Import JSON");
    TextArea pasted = _get(_get(Dialog.class), TextArea.class);
    _setValue(pasted, "{}");
    clickInDialog("Take it");
    assertThat(_get(Dialog.class).getElement().getTextRecursively())
        .contains("This is no definition");

    _setValue(pasted, TASK);
    clickInDialog("Take it");
    tab(DEFINITION);
    assertThat(json().getValue()).contains("A desk");
    assertThat(versions().get(0).status()).isEqualTo(VersionStatus.DRAFT);
  }

  @Test
  void equipment_is_edited_in_place_and_written_into_the_draft() {
    click("Edit");
    tab(EQUIPMENT);
    TextField value = _find(TextField.class, spec -> spec.withLabel("Value")).get(0);
    _setValue(value, "much");
    assertThat(value.isInvalid()).isTrue();

    _setValue(value, "99.50");
    click("Add row");
    click("Save draft");
    assertThat(versions().get(0).definition().equipment().rows())
        .extracting(row -> row.role() + " " + row.value())
        .containsExactly("[director] 99.5", "[executive] 2400", "[sales] 2400", "[] 0");
  }

  @Test
  void leaving_asks_while_something_is_typed_that_is_not_saved() {
    editAsJson();
    _setValue(json(), TASK);
    UI.getCurrent().navigate("audit");

    assertThat(_get(ConfirmDialog.class).isOpened()).isTrue();
  }
}
