package app.gangway.imports.ui;

import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.GridKt._getCellComponent;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.RowProblem;
import app.gangway.imports.CorrectionService;
import app.gangway.imports.ImportService;
import app.gangway.imports.Imports;
import app.gangway.imports.RowEdit;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** Wrong cells of a preview, typed anew on the page. */
class PreviewEditingTest extends PageTest {

  @Autowired Onboardings onboardings;
  @Autowired ImportService service;
  @Autowired CorrectionService corrections;
  @Autowired Imports imports;
  @Autowired Clock clock;

  @BeforeEach
  void open() {
    UI.getCurrent().navigate(ImportView.class);
    String file =
        """
        name,email,startdate,role
        Kim,kim@x.com,someday,sales
        Jo,jo@x.com,01.02.2028,dev
        Lee,lee,01.02.2028,dev
        """;
    _get(ImportView.class).read("hires.csv", file.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void a_cell_put_right_moves_its_row_to_those_who_come_in() {
    _setValue(field(0), "02.02.2028");

    assertThat(_findAll(problems())).extracting(RowProblem::row).containsExactly(4);
    assertThat(page())
        .contains(
            "Row 2 is ready to onboard. Rows with problems: 1",
            "Ready to onboard: 2",
            "Problems: 1",
            "Preview: 2");
    _setValue(field(0), "lee@x.com");
    assertThat(page()).doesNotContain("Left out, with problems");
    _click(_get(Button.class, button -> button.withText("Onboard people: 3")));
    eventually(() -> assertThat(onboardings.count()).isEqualTo(3));
  }

  @Test
  void a_cell_that_is_still_wrong_says_what_to_do() {
    CellField field = field(0);
    _setValue(field, "tomorrow");

    assertThat(field(0)).isSameAs(field);
    assertThat(field.isInvalid()).isTrue();
    assertThat(field.getErrorMessage()).isEqualTo("Expected: dd.MM.yyyy or yyyy-MM-dd");
    assertThat(field.getAriaLabel().orElseThrow()).startsWith("Row 2, ").contains("startdate");
    assertThat(page()).contains("Rows with problems: 2", "found: \u2068tomorrow\u2069");

    UI.getCurrent().navigate("");
    UI.getCurrent().navigate("imports/" + id());
    assertThat(field(0).getValue()).as("after coming back").isEqualTo("tomorrow");
  }

  @Test
  void somebody_elses_text_is_shown_and_ones_own_told() {
    CellField field = field(0);
    corrections.correct(
        id(), new RowEdit(2, Map.of(NewHireField.STARTDATE, "soon"), Map.of()), People.HR);

    _setValue(field, "02.02.2028");

    assertThat(field(0).getValue()).isEqualTo("soon");
    assertThat(page()).contains("somebody else has changed it meanwhile", "02.02.2028");
  }

  @Test
  void a_row_put_right_can_be_typed_again_all_of_it() {
    _setValue(field(0), "02.02.2028");
    _get(PreviewSheets.class).setSelectedIndex(2);
    HireTable hires = _get(HireTable.class);
    RowEditor editor = hires.editor(_findAll(hires).get(0));
    UI.getCurrent().add(editor);
    _setValue(_get(editor, TextField.class, cell -> cell.withLabel("email")), "kim");
    _click(_get(editor, Button.class, button -> button.withText("Check")));

    assertThat(_findAll(problems())).extracting(RowProblem::row).containsExactly(2, 4);
    assertThat(page()).contains("Ready to onboard: 1");
  }

  @Test
  void an_open_row_keeps_what_is_half_typed_while_another_is_put_right() {
    EditableProblems problems = _get(EditableProblems.class);
    RowProblem last = _findAll(problems()).get(1);
    RowEditor open = problems.editor(last);

    _setValue(field(0), "02.02.2028");

    assertThat(problems.editor(last)).isSameAs(open);
    problems.edit(
        new RowEdit(4, Map.of(NewHireField.EMAIL, "l"), Map.of(NewHireField.EMAIL, "lee")));
    assertThat(problems.editor(last)).isNotSameAs(open);
  }

  @Test
  void a_file_that_was_thrown_away_meanwhile_takes_no_text() {
    CellField field = field(0);
    service.discard(id(), People.HR);

    _setValue(field, "02.02.2028");

    NotificationsKt.expectNotifications("Not stored: this file can no longer be edited.");
    assertThat(page()).contains("This import was discarded");
  }

  private UUID id() {
    return imports.previewsOf(People.APPROVER.name(), clock.instant(), Limit.of(1)).get(0).id();
  }

  private static String page() {
    return _get(StagedImportView.class).getElement().getTextRecursively();
  }

  @SuppressWarnings("unchecked")
  private static Grid<RowProblem> problems() {
    return _find(Grid.class).get(0);
  }

  private static CellField field(int index) {
    Component cell = _getCellComponent(problems(), index, "found");
    return (CellField) cell;
  }
}
