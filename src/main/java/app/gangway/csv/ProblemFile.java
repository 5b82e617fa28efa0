package app.gangway.csv;

import app.gangway.common.newhire.NewHireField;
import java.util.List;
import java.util.stream.Stream;

/** The problem rows as a file to mend. Once mended, that very file can be uploaded. */
public final class ProblemFile {

  /** What it has besides the columns of the file that came. An upload passes over them. */
  static final List<String> ADDED_COLUMNS = List.of("row", "error");

  private ProblemFile() {}

  /**
   * A CSV with the columns row and error, then those of the file that came, in its order and with
   * its delimiter. Cells that a row has too many follow at its end, so that nothing is lost. A
   * column that somebody has assigned has our own name, so that it is known wherever the file is
   * uploaded.
   */
  public static byte[] of(CsvContent content) {
    Stream<String> columns =
        content.columns().stream()
            .filter(name -> !ColumnNames.isAdded(name))
            .map(name -> content.assigned().field(name).map(NewHireField::column).orElse(name));
    return CsvWriter.write(
        content.delimiter(),
        Stream.concat(ADDED_COLUMNS.stream(), columns).toList(),
        content.problemRows().stream().map(ProblemFile::line));
  }

  private static List<String> line(ProblemRow row) {
    Stream<String> added = Stream.of(Integer.toString(row.row()), row.error());
    return Stream.concat(added, row.cells().stream()).toList();
  }
}
