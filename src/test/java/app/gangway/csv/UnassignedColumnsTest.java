package app.gangway.csv;

import static app.gangway.common.newhire.NewHireField.EMAIL;
import static app.gangway.common.newhire.NewHireField.NAME;
import static app.gangway.common.newhire.NewHireField.ROLE;
import static app.gangway.common.newhire.NewHireField.STARTDATE;
import static app.gangway.imports.Upload.DANIEL;
import static app.gangway.imports.Upload.HEADER;
import static app.gangway.imports.Upload.JOHNNY;
import static app.gangway.imports.Upload.NAMES;
import static app.gangway.imports.Upload.ROLES;
import static app.gangway.imports.Upload.TODAY;
import static app.gangway.imports.Upload.bytes;
import static app.gangway.imports.Upload.content;
import static app.gangway.imports.Upload.names;
import static app.gangway.imports.Upload.problems;
import static app.gangway.imports.Upload.reader;
import static app.gangway.imports.Upload.warnings;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.UnassignedColumns.Found;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Columns that are missing, and those that may be meant by them. */
class UnassignedColumnsTest {

  @Test
  void what_is_missing_and_what_may_be_meant_is_told_with_a_sample_of_each() {
    UnassignedColumns columns =
        unassigned(
                "Vorname;Mailadresse privat;Start;Team;Rolle",
                ";kim@x.com;01.02.2022;;dev",
                "Jo;jo@x.com;02.02.2022;'=Red;dev")
            .orElseThrow();

    assertThat(columns.missing()).containsExactly(NAME, EMAIL, STARTDATE);
    assertThat(columns.found())
        .containsExactly(
            new Found("Vorname", "Jo"),
            new Found("Mailadresse privat", "kim@x.com"),
            new Found("Start", "01.02.2022"),
            new Found("Team", "=Red"));
  }

  @Test
  void a_header_without_any_known_column_is_found_below_a_title() {
    UnassignedColumns columns =
        unassigned("New hires", "Who;Mail to;When;What", "Jo;jo@x.com;01.02.2022;dev")
            .orElseThrow();

    assertThat(columns.missing()).isEqualTo(NewHireField.required());
    assertThat(columns.found()).extracting(Found::name).startsWith("Who", "Mail to");
    Map<NewHireField, String> chosen =
        Map.of(NAME, "Who", EMAIL, "Mail to", STARTDATE, "When", ROLE, "What");
    CsvContent content =
        read(chosen, "New hires", "Who;Mail to;When;What", "Jo;jo@x.com;01.02.2022;dev");
    assertThat(names(content)).containsExactly("Jo");
    assertThat(content.delimiter()).isEqualTo(Delimiter.SEMICOLON);
  }

  @Test
  void nothing_is_offered_where_something_else_is_wrong_too() {
    assertThat(unassigned(HEADER, JOHNNY)).as("a file in order").isEmpty();
    assertThat(unassigned("Vorname,email,startdate,role")).as("no rows").isEmpty();
    assertThat(unassigned("email,startdate,role", "j@x.com,01.02.2022,dev"))
        .as("no column left")
        .isEmpty();
    assertThat(unassigned("Vorname,email,E-Mail,role,Beginn", JOHNNY + ",x"))
        .as("of one there are two")
        .isEmpty();
    assertThat(unassigned("Vorname", "Jo")).isEmpty();
    assertThat(unassigned("%PDF-1.7", "Jo")).isEmpty();
    assertThat(unassigned("Vorname,\"email,startdate,role", JOHNNY)).as("a quote").isEmpty();
    assertThat(unassigned(JOHNNY, DANIEL)).as("a file without a header").isEmpty();
  }

  @Test
  void a_column_that_cannot_be_told_from_another_is_not_offered() {
    assertThat(
            unassigned(
                    "Vorname,vor-name,,***," + "x".repeat(201) + ",Given,row,email,startdate,role",
                    "a,b,c,d,e,Jo,7,jo@x.com,01.02.2022,dev")
                .orElseThrow()
                .found())
        .containsExactly(new Found("Given", "Jo"));
  }

  @Test
  void with_an_assignment_a_file_is_read_as_if_its_columns_had_our_names() {
    String[] file = {"Vorname,Phone,email,startdate,role", "Jo,1,j@e.com,soon,dev", "Kim,2,,,dev"};
    CsvContent assigned = read(Map.of(NAME, "Vorname"), file);

    file[0] = file[0].replace("Vorname", "name");
    assertThat(problems(assigned)).isNotEmpty().isEqualTo(problems(content(file)));
    assertThat(warnings(assigned)).hasSize(1).isEqualTo(warnings(content(file)));
    assertThat(assigned.columns()).startsWith("Vorname");
  }

  @Test
  void a_problem_row_can_be_typed_anew_under_an_assigned_column() {
    CsvContent content =
        read(Map.of(NAME, "Vorname"), "Vorname,email,startdate,role", ",j@e.com,2022-02-01,dev");

    CorrectedContent corrected =
        new CsvCorrector(ROLES, NAMES).correct(content, Map.of(2, Map.of(NAME, "Jo")), TODAY);

    assertThat(names(corrected.content())).containsExactly("Jo");
    assertThat(corrected.texts(2).orElseThrow()).containsEntry(EMAIL, "j@e.com");
  }

  @Test
  void the_file_of_problem_rows_loads_again_without_an_assignment() {
    CsvContent content =
        read(
            Map.of(NAME, "Vorname", EMAIL, "Kontakt"),
            "Team;Kontakt;Vorname;startdate;role",
            "Red;j@e.com;Jo;soon;dev");

    String file = new String(ProblemFile.of(content), UTF_8);
    assertThat(file).startsWith("\uFEFFrow;error;Team;email;name;startdate;role\r\n");
    CsvContent mended = content(file.replace("soon;", "2022-02-01;").getBytes(UTF_8));
    assertThat(names(mended)).containsExactly("Jo");
  }

  @Test
  void an_answer_names_one_column_for_each_that_is_missing_and_none_twice() {
    UnassignedColumns columns = unassigned("A,B,C,role", "Jo,j@e.com,x,dev").orElseThrow();

    assertThat(columns.isAnsweredBy(Map.of(NAME, "A", EMAIL, "B", STARTDATE, "C"))).isTrue();
    assertThat(columns.isAnsweredBy(Map.of(NAME, "A", EMAIL, "B"))).isFalse();
    assertThat(columns.isAnsweredBy(Map.of(NAME, "A", EMAIL, "B", STARTDATE, "A"))).isFalse();
    assertThat(columns.isAnsweredBy(Map.of(NAME, "A", EMAIL, "B", STARTDATE, "D"))).isFalse();
    assertThat(columns.isAnsweredBy(Map.of(NAME, "A", EMAIL, "B", STARTDATE, "role"))).isFalse();
  }

  @Test
  void headers_with_the_same_names_are_the_same_whatever_their_order_and_looks() {
    String header = header("Vorname,email,startdate,role,Team");

    assertThat(header("role,TEAM,Vor-Name*,e-mail,startdate")).isEqualTo(header);
    assertThat(header("row,error,Vorname,email,startdate,role,Team")).isEqualTo(header);
    assertThat(header("Vorname,email,startdate,role,Team,Phone")).isNotEqualTo(header);
    assertThat(header("Vorname,E-Mail-Adresse,startdate,role,Team")).isNotEqualTo(header);
  }

  @Test
  void what_was_said_before_counts_in_the_words_of_this_file_and_only_if_it_is_enough() {
    UnassignedColumns columns =
        unassigned("VOR NAME,Kontakt,startdate,role", "A,b,c,d").orElseThrow();

    assertThat(columns.recognise(Map.of(NAME, "Vorname", EMAIL, "Kontakt", ROLE, "Other")))
        .contains(Map.of(NAME, "VOR NAME", EMAIL, "Kontakt"));
    assertThat(columns.recognise(Map.of(NAME, "Vorname"))).isEmpty();
    assertThat(columns.recognise(Map.of(NAME, "Vorname", EMAIL, "Gone"))).isEmpty();
    assertThat(columns.recognise(Map.of(NAME, "Kontakt", EMAIL, "Kontakt"))).isEmpty();
  }

  private static String header(String names) {
    return UnassignedColumns.header(List.of(names.split(",")));
  }

  private static Optional<UnassignedColumns> unassigned(String... lines) {
    return reader().unassigned(bytes(lines));
  }

  private static CsvContent read(Map<NewHireField, String> chosen, String... lines) {
    return (CsvContent) reader().read(bytes(lines), TODAY, new ColumnAssignment(chosen, false));
  }
}
