package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.csv.CsvRow;
import app.gangway.imports.CorrectionReceipt;
import app.gangway.imports.RowEdit;
import app.gangway.imports.StagedImport;
import app.gangway.ui.Sheets;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.tabs.Tab;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rows of a file: those with problems, what is worth a look, and who will be created. */
class PreviewSheets extends Sheets {

  private final Tab problemsTab = new Tab();
  private final EditableProblems problems;
  private final Tab looksTab = new Tab();
  private final Div looks = new Div();
  private final Tab hiresTab = new Tab();
  private final HireTable hires;

  /**
   * @param correct stores an edit, and shows the import as it is then
   * @param say tells whoever edits what came of it
   */
  PreviewSheets(
      StagedImport staged,
      Predicate<CsvRow> needsApproval,
      Function<RowEdit, CorrectionReceipt> correct,
      Consumer<String> say) {
    problems = new EditableProblems(staged, correct, say);
    hires = new HireTable(needsApproval, problems::texts, this::editAgain);
    looks.addClassName("stack");
    add(problemsTab, problems);
    add(looksTab, looks);
    add(hiresTab, hires);
    count(staged);
  }

  /** Shows the rows as they are now. */
  void show(StagedImport now) {
    problems.show(now);
    count(now);
  }

  /** Of the valid rows those that come in. */
  void showHires(StagedImport staged, List<CsvRow> coming) {
    hires.show(coming, staged.corrected().mended());
    hiresTab.setLabel(translate("import.tab.people", coming.size()));
  }

  /** Where it is wrong now, it is to be found among the problems. */
  private void editAgain(RowEdit edit) {
    problems.edit(edit);
    if (problems.isWrong(edit.row())) {
      setSelectedTab(problemsTab);
    }
  }

  private void count(StagedImport now) {
    int wrong = now.content().problems().size();
    problemsTab.setLabel(translate("import.tab.problems", wrong));
    problemsTab.setVisible(wrong > 0);
    showLooks(now);
    hiresTab.setVisible(!now.content().rows().isEmpty());
    if (!getSelectedTab().isVisible()) {
      Stream.of(problemsTab, looksTab, hiresTab)
          .filter(Tab::isVisible)
          .findFirst()
          .ifPresent(this::setSelectedTab);
    }
  }

  private void showLooks(StagedImport now) {
    int count = now.content().warnings().size() + now.duplicates().size();
    looksTab.setLabel(translate("import.tab.warnings", count));
    looksTab.setVisible(count > 0);
    looks.removeAll();
    if (!now.duplicates().isEmpty()) {
      looks.add(new DuplicateTable(now.duplicates()));
    }
    if (!now.content().warnings().isEmpty()) {
      looks.add(new ProblemTable(now.content().warnings()));
    }
  }
}
