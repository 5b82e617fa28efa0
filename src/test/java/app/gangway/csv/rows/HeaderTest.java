package app.gangway.csv.rows;

import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.names;
import static app.gangway.imports.Upload.problems;
import static app.gangway.imports.Upload.rejection;
import static app.gangway.imports.Upload.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRejection;
import app.gangway.csv.CsvRow;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

  private static final String HEADER_WITH_SEMICOLONS = (HEADER + "\n" + DANIEL).replace(',', ';');

  @Test
  void columns_come_in_any_order() {
    CsvContent content = content("role,startdate,name,email", "sales,2022-02-15,Daniel,d@m.com");
    assertThat(content.rows())
        .containsExactly(
            new CsvRow(2, new NewHire("Daniel", "d@m.com", LocalDate.of(2022, 2, 15), "sales")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name,E-Mail,Start Date,Role",
        "NAME,EMAIL,START_DATE,ROLE",
        " name , e mail , start-date , role ",
        "\"name\",\"email\",\"start\ndate\",\"role\"",
        "Name,e\u2011mail,Start\u00A0Date,ro\u00ADle",
      })
  void how_a_column_is_dressed_does_not_matter(String header) {
    assertThat(names(content(header, JOHNNY))).containsExactly("Johnny Lawrence");
  }

  @Test
  void a_missing_column_rejects_the_file_and_is_named() {
    CsvRejection rejection = rejection("name,email,role", "Johnny,j@e.com,developer");
    assertThat(rejection.reason()).isEqualTo(CsvRejection.Reason.UNUSABLE);
    assertThat(rejection.message())
        .isEqualTo("Missing columns: startdate. Found in row 1: name, email, role.");
  }

  @Test
  void several_missing_columns_are_one_message_that_says_what_was_found_instead() {
    assertThat(rejection("Name;Address;Start;Ro\u00ADle", "Jo;j@e.com;01.02.2022;dev").message())
        .isEqualTo(
            "Missing columns: email, startdate."
                + " Found in row 1: Name, Address, Start, Ro[U+00AD]le.");
    assertThat(rejection("Vorname;Nachname", "Jo;Lee").message())
        .startsWith(
            "Missing columns: name, email, startdate, role."
                + " Found in row 1: Vorname, Nachname.");
  }

  @Test
  void what_is_missing_is_told_of_the_line_that_is_most_like_a_header() {
    assertThat(
            rejection("Table 1", "", "New hires, 2027", "name,email,role,phone", JOHNNY).message())
        .startsWith("Missing columns: startdate. Found in row 4: name, email, role, phone.");
    assertThat(rejection("Neue Mitarbeiter", "Vorname;Mail;Beginn", "Jo;j@e.com;1").message())
        .contains("Found in row 2: Vorname, Mail, Beginn.");
  }

  @Test
  void of_very_many_columns_a_few_are_told() {
    assertThat(rejection("name,email,x" + ",x".repeat(100), JOHNNY).message())
        .contains("Found in row 1: name, email, x, x, x, x, x, x, x, x, x, x, … (+91).");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name*,Email *,*Start date,Role",
        "Name (required),E-Mail (Required),Start Date (optional),Role [mandatory]",
        "name,email,Start date (dd.MM.yyyy),role",
        "name,email,start_date [yyyy-mm-dd]*,role ( required )",
      })
  void marks_for_whoever_fills_it_in_do_not_matter(String header) {
    CsvContent content = content(header, JOHNNY);
    assertThat(names(content)).containsExactly("Johnny Lawrence");
    assertThat(warnings(content)).isEmpty();
  }

  @Test
  void another_remark_makes_another_column() {
    assertThat(warnings(content(HEADER + ",Email (private)", JOHNNY + ",x")))
        .singleElement()
        .asString()
        .startsWith("Row 1, Email (private): ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Table 1", "version:v1.0", "New hires, spring; all", "\"Q1\" 2027"})
  void a_line_above_the_header_is_a_warning(String title) {
    for (String file : new String[] {HEADER + "\n" + DANIEL, HEADER_WITH_SEMICOLONS}) {
      CsvContent content = content(title, "", file);
      assertThat(names(content)).containsExactly("Daniel LaRusso");
      assertThat(content.rows()).extracting(CsvRow::row).containsExactly(4);
      assertThat(warnings(content))
          .containsExactly("Row 1: expected the header (this line is ignored), found " + title);
    }
  }

  @Test
  void the_header_is_looked_for_in_ten_lines() {
    String nine = "Report of the day\n".repeat(9);
    CsvContent content = content(nine + HEADER, JOHNNY);
    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(11);
    assertThat(warnings(content)).hasSize(9);

    assertThat(rejection("Of day\n" + nine + HEADER, JOHNNY).message())
        .startsWith("Only one column was found.");
  }

  @Test
  void the_first_line_that_has_all_columns_is_the_header() {
    CsvContent content = content("name,email", HEADER, "name,email,startdate,role", JOHNNY);
    assertThat(problems(content)).hasSize(2).allMatch(problem -> problem.startsWith("Row 3, "));
    assertThat(names(content)).containsExactly("Johnny Lawrence");
  }

  @Test
  void an_order_for_the_delimiter_may_stand_above_a_title() {
    CsvContent content = content("sep=;", "New hires, 2027", HEADER_WITH_SEMICOLONS);
    assertThat(content.rows()).extracting(CsvRow::row).containsExactly(4);
  }

  @Test
  void a_quote_that_never_closes_above_the_header_is_told() {
    assertThat(rejection("\"New hires", HEADER, JOHNNY).message())
        .startsWith("Row 1: a quote opens here");
  }

  @Test
  void an_apostrophe_before_a_name_like_a_formula_is_no_part_of_it() {
    assertThat(content(HEADER + ",'=x", JOHNNY + ",1").columns())
        .containsExactly("name", "email", "startdate", "role", "=x");
  }

  @Test
  void a_doubled_column_rejects_the_file_and_is_named() {
    assertThat(rejection("name,email,startdate,role,E-Mail", JOHNNY + ",x@y.com").message())
        .startsWith(
            "Keep one of these columns: email, E-Mail."
                + " Found in row 1: name, email, startdate, role, E-Mail.");
  }

  @Test
  void every_fault_of_the_header_is_named() {
    assertThat(rejection("name,name,email", JOHNNY).message())
        .startsWith(
            "Missing columns: startdate, role. Keep one of these columns: name, name."
                + " Found in row 1: name, name, email.");
  }

  @Test
  void a_file_without_a_header_lacks_all_columns() {
    assertThat(rejection(JOHNNY, DANIEL).message())
        .startsWith(
            "Missing columns: name, email, startdate, role. Found in row 1: Johnny Lawrence,");
  }

  @Test
  void an_unknown_column_is_a_warning() {
    CsvContent content = content("name,Phone,email,startdate,role", "Jo,1,j@e.com,01.02.2022,dev");
    assertThat(names(content)).containsExactly("Jo");
    assertThat(warnings(content))
        .containsExactly(
            "Row 1, Phone: expected name, email, startdate or role (this column is ignored),"
                + " found \"Phone\"");
  }

  @Test
  void a_column_without_a_name_is_a_warning_unless_nothing_follows() {
    assertThat(warnings(content("," + HEADER, "," + JOHNNY)))
        .containsExactly("Row 1: expected a name for column 1, which is ignored, found none");
    assertThat(warnings(content(HEADER + ",,", JOHNNY))).isEmpty();
  }

  @Test
  void the_columns_of_a_problem_file_are_no_warning() {
    CsvContent content = content("row,error," + HEADER, "7,bad," + JOHNNY);
    assertThat(names(content)).containsExactly("Johnny Lawrence");
    assertThat(warnings(content)).isEmpty();
    assertThat(problems(content)).isEmpty();
  }

  @Test
  void an_absurd_number_of_columns_rejects_the_file() {
    assertThat(rejection(HEADER + ",x".repeat(1_000), JOHNNY).message())
        .startsWith("The header has more than 1,000 columns.");
  }
}
