package app.gangway.batch;

import static app.gangway.batch.Upload.DANIEL;
import static app.gangway.batch.Upload.HEADER;
import static app.gangway.batch.Upload.JOHNNY;
import static app.gangway.batch.Upload.content;
import static app.gangway.batch.Upload.names;
import static app.gangway.batch.Upload.problems;
import static app.gangway.batch.Upload.rejection;
import static app.gangway.batch.Upload.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.newhire.NewHire;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeaderTest {

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
        .isEqualTo(
            "The column startdate is missing."
                + " The first row must name the columns name, email, startdate and role.");
  }

  @Test
  void a_doubled_column_rejects_the_file_and_is_named() {
    assertThat(rejection("name,email,startdate,role,E-Mail", JOHNNY + ",x@y.com").message())
        .startsWith("The column email is there twice; keep one.");
  }

  @Test
  void every_fault_of_the_header_is_named() {
    assertThat(rejection("name,name,email", JOHNNY).message())
        .contains("startdate is missing", "role is missing", "name is there twice");
  }

  @Test
  void a_file_without_a_header_lacks_all_columns() {
    assertThat(rejection(JOHNNY, DANIEL).message())
        .contains("name is missing", "email is missing", "startdate is missing", "role is missing");
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
        .startsWith("The header has more columns than can be read.");
  }
}
