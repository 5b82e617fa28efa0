package app.gangway.csv;

import static java.util.Collections.frequency;

import app.gangway.common.newhire.Expectation.Code;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.RoleSpelling;
import app.gangway.csv.rows.CorrectedRows;
import app.gangway.csv.text.Excerpt;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges problem rows again, by the rules of the file, with what people typed in their cells. */
@Component
public final class CsvCorrector {

  private final RoleSpelling spelling;
  private final ColumnNames names;

  public CsvCorrector(RoleSpelling spelling, ColumnNames names) {
    this.spelling = spelling;
    this.names = names;
  }

  /**
   * Puts what was typed in place of what was read. A row that could not be taken apart counts as
   * one once each cell was typed that every row has.
   *
   * @param typed by the line of a problem row; that of other rows does not count
   * @param today the day of the upload, as for the other rows
   */
  public CorrectedContent correct(
      CsvContent content, Map<Integer, Map<NewHireField, String>> typed, LocalDate today) {
    Map<Integer, ProblemRow> broken = new HashMap<>();
    content.problemRows().forEach(row -> broken.put(row.row(), row));
    CorrectedRows rows = new CorrectedRows(columns(content), spelling, today);
    typed.forEach(
        (row, texts) ->
            Optional.ofNullable(broken.get(row)).ifPresent(problem -> rows.judge(problem, texts)));
    return new CorrectedContent(
        rows.judged().isEmpty() ? content : merged(content, rows),
        rows.judged(),
        row ->
            Optional.ofNullable(broken.get(row))
                .flatMap(problem -> rows.texts(problem, typed.getOrDefault(row, Map.of()))));
  }

  /** A column that was passed over when the file was read is so still. */
  private List<Column> columns(CsvContent content) {
    ColumnNames known = names.with(content.assigned());
    List<String> ignored =
        content.warnings().stream()
            .filter(each -> each.expected().code() == Code.KNOWN_COLUMN)
            .map(RowProblem::found)
            .toList();
    List<String> all = content.columns().stream().map(Excerpt::of).toList();
    return content.columns().stream()
        .map(known::column)
        .map(
            column -> {
              String name = Excerpt.of(column.name());
              // Of several with one name the first may count.
              boolean each = frequency(ignored, name) == frequency(all, name);
              return column.isOptional() && each ? column.ignored() : column;
            })
        .toList();
  }

  private static CsvContent merged(CsvContent content, CorrectedRows rows) {
    List<CsvRow> valid = new ArrayList<>(content.rows());
    valid.addAll(rows.valid());
    valid.sort(Comparator.comparingInt(CsvRow::row));
    List<ProblemRow> problems =
        new ArrayList<>(
            content.problemRows().stream()
                .filter(row -> !rows.judged().contains(row.row()))
                .toList());
    problems.addAll(rows.problemRows());
    problems.sort(Comparator.comparingInt(ProblemRow::row));
    List<RowProblem> warnings =
        new ArrayList<>(
            content.warnings().stream()
                .filter(each -> !rows.judged().contains(each.row()))
                .toList());
    warnings.addAll(rows.warnings());
    warnings.sort(Comparator.comparingInt(RowProblem::row));
    return content.with(valid, problems, warnings);
  }
}
