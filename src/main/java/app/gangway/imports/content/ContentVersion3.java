package app.gangway.imports.content;

import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvNotice;
import app.gangway.csv.CsvRow;
import app.gangway.csv.Delimiter;
import app.gangway.csv.ProblemRow;
import app.gangway.csv.RowProblem;
import java.nio.charset.Charset;
import java.util.List;

/** What was read from a file, as the third version kept it: nobody could assign columns. */
record ContentVersion3(
    Charset charset,
    Delimiter delimiter,
    List<String> columns,
    List<CsvRow> rows,
    List<ProblemRow> problemRows,
    List<RowProblem> warnings,
    List<CsvNotice> notices) {

  CsvContent content() {
    return new CsvContent(
        charset, delimiter, columns, rows, problemRows, warnings, notices, ColumnAssignment.NONE);
  }
}
