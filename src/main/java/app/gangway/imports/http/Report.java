package app.gangway.imports.http;

import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvNotice;
import app.gangway.csv.RowProblem;
import app.gangway.imports.Duplicate;
import app.gangway.imports.Findings;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All there is to say of a file whose rows could be read. What a field is called is promised.
 *
 * @param id of the batch, or null if none comes of it
 * @param rows below the header, blank ones not counted
 * @param valid how many of them have no problem
 * @param warnings what is worth a look, by row
 */
record Report(
    @Nullable String id, int rows, int valid, List<Remark> problems, List<Remark> warnings) {

  /**
   * @param row the physical line, counted from 1
   * @param column null where the matter is the row's own
   */
  record Remark(int row, @Nullable String column, String expected, String found, String message) {

    static Remark of(RowProblem problem) {
      return new Remark(
          problem.row(),
          problem.column(),
          problem.expected().english(),
          problem.found(),
          problem.message());
    }

    static Remark of(Duplicate duplicate) {
      return new Remark(
          duplicate.row(),
          "email",
          "an email of nobody else in the file, under way or onboarded before",
          duplicate.email(),
          duplicate.message());
    }

    /** Of the file as a whole, said of its first line: which charset was taken for granted. */
    static Remark of(CsvNotice notice, CsvContent content) {
      return new Remark(1, null, "UTF-8", content.charset().name(), notice.english());
    }
  }

  static Report of(@Nullable String id, Findings findings) {
    CsvContent content = findings.content();
    return new Report(
        id,
        content.rowCount(),
        content.rows().size(),
        content.problems().stream().map(Remark::of).toList(),
        Stream.of(
                content.notices().stream().map(notice -> Remark.of(notice, content)),
                content.warnings().stream().map(Remark::of),
                findings.duplicates().stream().map(Remark::of))
            .flatMap(remarks -> remarks)
            .sorted(Comparator.comparingInt(Remark::row))
            .toList());
  }
}
