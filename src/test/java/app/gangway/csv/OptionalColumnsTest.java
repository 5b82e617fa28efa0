package app.gangway.csv;

import static app.gangway.common.newhire.NewHireField.DEPARTMENT;
import static app.gangway.common.newhire.NewHireField.LOCALE;
import static app.gangway.common.newhire.NewHireField.ROLE;
import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.NAMES;
import static app.gangway.imports.Upload.ROLES;
import static app.gangway.imports.Upload.TODAY;
import static app.gangway.imports.Upload.bytes;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.problems;
import static app.gangway.imports.Upload.reader;
import static app.gangway.imports.Upload.warnings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.UnassignedColumns.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The columns that a file may have besides those that every file has. */
class OptionalColumnsTest {

  private static final String ALL = HEADER + ",Department,Location,Manager,ManagerEmail,Locale";
  private static final String KIM = ",Sales,Berlin,Kim Park,kim@example.com,de";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "department,location,manager,manageremail,locale",
        "Dept,Work Location,Line Manager,Manager's Email,Language Code",
        "DEPARTMENT *,Location (optional),Reports to,manager_email,Locale",
        "Abteilung,Standort,Vorgesetzte/r,E-Mail der Führungskraft,Sprachcode",
        "Fachabteilung,Arbeitsort,Führungskraft,Manager-E-Mail,Sprache der E-Mails",
        "القسم,الموقع,المدير المباشر,بريد المدير,رمز اللغة",
      })
  void they_are_read_whatever_they_are_called(String header) {
    CsvContent content = content(HEADER + "," + header, JOHNNY + KIM, DANIEL);

    assertThat(warnings(content)).isEmpty();
    assertThat(problems(content)).isEmpty();
    assertThat(content.rows())
        .extracting(CsvRow::details)
        .containsExactly(
            new HireDetails("Sales", "Berlin", "Kim Park", "kim@example.com", "de"),
            HireDetails.NONE);
  }

  @Test
  void what_is_wrong_in_them_is_a_problem_of_the_row() {
    CsvContent content =
        content(
            ALL,
            JOHNNY + "," + "x".repeat(101) + ",Ber\u0007lin,,kim@home,German",
            DANIEL + ",'=Sales");

    assertThat(problems(content))
        .containsExactly(
            "Row 2, department: expected at most 100 characters, found \""
                + content.problems().get(0).found()
                + "\"",
            "Row 2, location: expected a text without control characters, found \""
                + content.problems().get(1).found()
                + "\"",
            "Row 2, manageremail: expected an email address such as jo@example.com,"
                + " found \"kim@home\"",
            "Row 2, locale: expected a language tag such as de or en-GB, found \"German\"");
    assertThat(content.rows().get(0).details().department()).isEqualTo("=Sales");
  }

  @Test
  void of_two_the_one_with_our_own_name_counts_and_else_the_first() {
    CsvContent content =
        content(HEADER + ",Standort,location,Dept,Abteilung", JOHNNY + ",Ulm,Berlin,Sales,IT");

    assertThat(content.rows().get(0).details())
        .isEqualTo(new HireDetails("Sales", "Berlin", null, null, null));
    assertThat(content.warnings())
        .extracting(RowProblem::column)
        .containsExactly("Standort", "Abteilung");
  }

  @Test
  void a_word_that_was_configured_for_another_column_stays_that() {
    ColumnNames names =
        new ColumnNames(new CsvHeaders(Map.of(ROLE, List.of("Department", "Site"))));

    assertThat(names.column("department").field()).contains(ROLE);
    assertThat(names.column("Site").field()).contains(ROLE);
    assertThat(names.column("Abteilung").field()).contains(DEPARTMENT);
    assertThat(
            new ColumnNames(new CsvHeaders(Map.of(LOCALE, List.of("Sprache")))).column("sprache"))
        .isEqualTo(new Column("sprache", Optional.of(LOCALE)));
  }

  @Test
  void one_of_them_can_be_assigned_to_what_is_missing_as_before() {
    byte[] file = bytes("name,email,startdate,Department", JOHNNY);

    UnassignedColumns columns = reader().unassigned(file).orElseThrow();
    assertThat(columns.missing()).containsExactly(ROLE);
    assertThat(columns.found()).containsExactly(new Found("Department", "developer"));
    CsvContent content =
        (CsvContent)
            reader().read(file, TODAY, new ColumnAssignment(Map.of(ROLE, "Department"), false));
    assertThat(content.rows().get(0).hire().role()).isEqualTo("developer");
    assertThat(content.rows().get(0).details()).isEqualTo(HireDetails.NONE);
  }

  @Test
  void a_cell_of_them_can_be_typed_anew() {
    CsvContent content = content(ALL, JOHNNY + ",Sales,Berlin,,kim@home,de", DANIEL + KIM);

    CorrectedContent corrected = correct(content, NewHireField.MANAGER_EMAIL, "kim@example.com");

    assertThat(corrected.content().problemRows()).isEmpty();
    assertThat(corrected.content().rows().get(0).details())
        .isEqualTo(new HireDetails("Sales", "Berlin", null, "kim@example.com", "de"));
    assertThat(corrected.texts(2).orElseThrow()).containsEntry(LOCALE, "de");
    assertThat(corrected.texts(2).orElseThrow()).hasSize(NewHireField.values().length);
  }

  @Test
  void what_was_passed_over_when_the_file_was_read_is_not_read_with_a_correction() {
    CsvContent now = content(HEADER + ",Department", "Jo,j@home,01.02.2022,dev,Sales");
    RowProblem ignored = RowProblem.ignoredColumn(1, 5, "Department");
    CsvContent before = now.with(now.rows(), now.problemRows(), List.of(ignored));

    CsvContent corrected = correct(before, NewHireField.EMAIL, "j@example.com").content();

    assertThat(corrected.rows().get(0).details()).isEqualTo(HireDetails.NONE);
  }

  @Test
  void the_file_of_problem_rows_has_them_and_can_be_mended() {
    CsvContent content = content(ALL, JOHNNY + ",Sales,Berlin,,kim@home,de");

    String file = new String(ProblemFile.of(content), UTF_8);
    CsvContent mended = content(file.replace("kim@home,", "kim@example.com,").getBytes(UTF_8));

    assertThat(mended.rows().get(0).details().managerEmail()).isEqualTo("kim@example.com");
    assertThat(mended.rows().get(0).details().location()).isEqualTo("Berlin");
  }

  private static CorrectedContent correct(CsvContent content, NewHireField field, String typed) {
    return new CsvCorrector(ROLES, NAMES).correct(content, Map.of(2, Map.of(field, typed)), TODAY);
  }
}
