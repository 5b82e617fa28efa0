package app.gangway.imports.content;

import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.csv.Delimiter;
import app.gangway.csv.ProblemRow;
import java.nio.charset.Charset;
import java.util.List;

/** What was read from a file, as the second version kept it: with its problems in words. */
record ContentVersion2(
    Charset charset,
    Delimiter delimiter,
    List<String> columns,
    List<CsvRow> rows,
    List<SecondProblemRow> problemRows,
    List<ProblemInWords> warnings,
    List<String> notices) {

  record SecondProblemRow(int row, String joined, List<ProblemInWords> problems) {

    ProblemRow problemRow() {
      return new ProblemRow(row, joined, ProblemInWords.problems(problems));
    }
  }

  CsvContent content() {
    return new CsvContent(
        charset,
        delimiter,
        columns,
        rows,
        problemRows.stream().map(SecondProblemRow::problemRow).toList(),
        ProblemInWords.problems(warnings),
        ProblemInWords.notices(notices),
        ColumnAssignment.NONE);
  }
}
