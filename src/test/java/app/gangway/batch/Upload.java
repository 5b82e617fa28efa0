package app.gangway.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.newhire.NewHire;
import app.gangway.newhire.RoleSpelling;
import java.time.LocalDate;
import java.util.List;

/** A file on its way in, in the words of the tests. */
final class Upload {

  static final String HEADER = "name,email,startdate,role";
  static final String JOHNNY = "Johnny Lawrence,johnny@eaglefang.com,01.02.2022,developer";
  static final String DANIEL = "Daniel LaRusso,daniel@miyagido.com,15.02.2022,sales";

  /** The day of the upload: before anybody of these starts. */
  static final LocalDate TODAY = LocalDate.of(2022, 1, 31);

  static final RoleSpelling ROLES = new RoleSpelling(List.of("sales"), List.of("developer"));

  private Upload() {}

  static CsvReading read(byte[] file) {
    return new CsvReader(CsvLimits.DEFAULT, ROLES).read(file, TODAY);
  }

  static CsvContent content(byte[] file) {
    CsvReading reading = read(file);
    assertThat(reading).isInstanceOf(CsvContent.class);
    return (CsvContent) reading;
  }

  static CsvRejection rejection(byte[] file) {
    CsvReading reading = read(file);
    assertThat(reading).isInstanceOf(CsvRejection.class);
    return (CsvRejection) reading;
  }

  /** What came of a file whose lines end with LF. */
  static CsvContent content(String... lines) {
    return content(bytes(lines));
  }

  static CsvRejection rejection(String... lines) {
    return rejection(bytes(lines));
  }

  static List<String> names(CsvContent content) {
    return content.rows().stream().map(CsvRow::hire).map(NewHire::name).toList();
  }

  static List<String> problems(CsvContent content) {
    return content.problems().stream().map(RowProblem::message).toList();
  }

  static List<String> warnings(CsvContent content) {
    return content.warnings().stream().map(RowProblem::message).toList();
  }

  static byte[] bytes(String... lines) {
    return String.join("\n", lines).getBytes(UTF_8);
  }
}
