package app.gangway.imports;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.RoleSpelling;
import app.gangway.csv.ColumnNames;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvHeaders;
import app.gangway.csv.CsvLimits;
import app.gangway.csv.CsvReader;
import app.gangway.csv.CsvReading;
import app.gangway.csv.CsvRejection;
import app.gangway.csv.CsvRow;
import app.gangway.csv.RowProblem;
import java.time.LocalDate;
import java.util.List;

/** A file on its way in, in the words of the tests. */
public final class Upload {

  public static final String HEADER = "name,email,startdate,role";
  public static final String JOHNNY = "Johnny Lawrence,johnny@eaglefang.com,01.02.2022,developer";
  public static final String DANIEL = "Daniel LaRusso,daniel@miyagido.com,15.02.2022,sales";

  /** The day of the upload: before anybody of these starts. */
  public static final LocalDate TODAY = LocalDate.of(2022, 1, 31);

  public static final RoleSpelling ROLES = new RoleSpelling(List.of("sales"), List.of("developer"));

  public static final ColumnNames NAMES = new ColumnNames(CsvHeaders.DEFAULT);

  private Upload() {}

  public static CsvReading read(byte[] file) {
    return reader().read(file, TODAY);
  }

  public static CsvReader reader() {
    return new CsvReader(CsvLimits.DEFAULT, ROLES, NAMES);
  }

  public static CsvContent content(byte[] file) {
    CsvReading reading = read(file);
    assertThat(reading).isInstanceOf(CsvContent.class);
    return (CsvContent) reading;
  }

  public static CsvRejection rejection(byte[] file) {
    CsvReading reading = read(file);
    assertThat(reading).isInstanceOf(CsvRejection.class);
    return (CsvRejection) reading;
  }

  /** What came of a file whose lines end with LF. */
  public static CsvContent content(String... lines) {
    return content(bytes(lines));
  }

  public static CsvRejection rejection(String... lines) {
    return rejection(bytes(lines));
  }

  public static List<String> names(CsvContent content) {
    return content.rows().stream().map(CsvRow::hire).map(NewHire::name).toList();
  }

  public static List<String> problems(CsvContent content) {
    return content.problems().stream().map(RowProblem::message).toList();
  }

  public static List<String> warnings(CsvContent content) {
    return content.warnings().stream().map(RowProblem::message).toList();
  }

  public static byte[] bytes(String... lines) {
    return String.join("\n", lines).getBytes(UTF_8);
  }
}
