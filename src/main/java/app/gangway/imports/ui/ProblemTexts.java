package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.Expectation;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.RowProblem;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What is wrong with rows, in the language of the page. */
final class ProblemTexts {

  /** Of thousands of problems nearly all expect the same few things. */
  private final Map<Expectation, String> expected = new HashMap<>();

  /** The column as the template calls it, or as the file does if it is not one of ours. */
  String column(RowProblem problem) {
    String name = problem.column();
    if (name == null) {
      return "";
    }
    return Arrays.stream(NewHireField.values())
        .filter(field -> field.column().equals(name))
        .findFirst()
        .map(FileTexts::column)
        .orElse(name);
  }

  /** What would have been right; marked where it is kept in words, which are English. */
  Span expected(RowProblem problem) {
    Span text = new Span(expectedText(problem));
    if (problem.expected().code() == Expectation.Code.OTHER) {
      text.getElement().setAttribute("lang", Locale.ENGLISH.toLanguageTag());
    }
    return text;
  }

  String found(RowProblem problem) {
    if (problem.expected().code() == Expectation.Code.CELLS) {
      return translate("import.number", Integer.valueOf(problem.found()));
    }
    boolean nothing =
        problem.found().isEmpty() || problem.expected().code() == Expectation.Code.COLUMN_NAME;
    return nothing ? translate("import.problem.found.nothing") : problem.found();
  }

  /** What to type instead. */
  String advice(RowProblem problem) {
    return translate("preview.expected", expectedText(problem));
  }

  /** All of it in one line. */
  String line(RowProblem problem) {
    String column = column(problem);
    String where =
        column.isEmpty()
            ? translate("import.problem.row", problem.row())
            : translate("import.problem.cell", problem.row(), FileTexts.isolated(column));
    String key =
        problem.expected().code() == Expectation.Code.CONFIGURED_ROLE
            ? "import.problem.line.hint"
            : "import.problem.line.expected";
    return translate(key, where, expectedText(problem), FileTexts.isolated(found(problem)));
  }

  /** Whether the text, in lower case, stands anywhere in it. */
  boolean contains(RowProblem problem, String text) {
    String all =
        "%d %s %s %s"
            .formatted(problem.row(), column(problem), expectedText(problem), found(problem));
    return all.toLowerCase(Locale.ROOT).contains(text);
  }

  private String expectedText(RowProblem problem) {
    return expected.computeIfAbsent(
        problem.expected(),
        right -> translate("import.expected." + right.code(), right.arguments().toArray()));
  }
}
