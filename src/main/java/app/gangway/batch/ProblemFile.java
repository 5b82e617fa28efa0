package app.gangway.batch;

import java.util.List;
import java.util.stream.Stream;

/** The problem rows as a file to mend. Once mended, that very file can be uploaded. */
public final class ProblemFile {

  /** What it has besides our columns. An upload passes over them without a word. */
  static final List<String> EXTRA_COLUMNS = List.of("row", "error");

  private ProblemFile() {}

  /**
   * A CSV with the columns row, error, name, email, startdate and role. Cells that a row has too
   * many follow at its end, so that nothing is lost.
   */
  public static byte[] of(List<ProblemRow> rows) {
    List<String> header = join(EXTRA_COLUMNS, CsvTemplate.COLUMNS);
    return CsvWriter.write(header, rows.stream().map(ProblemFile::line));
  }

  private static List<String> line(ProblemRow row) {
    return join(List.of(Integer.toString(row.row()), row.error()), row.cells());
  }

  private static List<String> join(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
