package app.gangway.imports.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing in a file: what is said of its rows. */
class BatchFindingsIT extends BatchesServer {

  @Test
  void rows_with_problems_are_named_and_nothing_is_created() {
    HttpResponse<String> answer = post(JOHNNY, BROKEN, "Bobby,b@x.example,1/2/2099,developer,more");

    assertProblem(answer, 422, "2 of 3 rows have problems. Nothing was created.");
    JsonNode problem = json(answer);
    assertThat(problem.get("type").asText()).isEqualTo("/problems/csv-rows");
    assertThat(problem.get("id").isNull()).isTrue();
    assertThat(problem.get("rows").asInt()).isEqualTo(3);
    assertThat(problem.get("valid").asInt()).isEqualTo(1);
    assertThat(problem.get("warnings")).isEmpty();
    JsonNode email = problem.get("problems").get(0);
    assertThat(email.get("row").asInt()).isEqualTo(3);
    assertThat(email.get("column").asText()).isEqualTo("email");
    assertThat(email.get("found").asText()).isEqualTo("ali");
    assertThat(email.get("message").asText())
        .isEqualTo("Row 3, email: expected %s, found \"ali\"", email.get("expected").asText());
    assertThat(problem.get("problems").get(1))
        .isEqualTo(
            json(
                "{\"row\":4,\"column\":null,\"expected\":\"4 cells\",\"found\":\"5\","
                    + "\"message\":\"Row 4: expected 4 cells, found 5\"}"));
    assertNothingCreated();
  }

  @Test
  void the_valid_rows_are_taken_where_they_are_asked_for() {
    HttpResponse<String> answer = send(csv("?rows=valid", file(JOHNNY, BROKEN)));

    id(answer);
    assertThat(json(answer).get("rows").asInt()).isEqualTo(2);
    assertThat(json(answer).get("valid").asInt()).isEqualTo(1);
    assertThat(json(answer).get("problems")).hasSize(1);
  }

  @Test
  void where_no_row_is_valid_none_is_taken() {
    HttpResponse<String> answer = send(csv("?rows=valid", file(BROKEN)));

    assertProblem(answer, 422, "1 of 1 rows have problems");
    assertThat(json(answer).get("problems")).hasSize(1);
    assertNothingCreated();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"?rows=some", "?rows=", "?rows", "?rows=valid&rows=all", "?dryRun=yes", "?dryRun"})
  void another_word_is_not_guessed_at(String query) {
    assertProblem(send(csv(query, file(JOHNNY))), 400, "can only be");
    assertNothingCreated();
  }

  @Test
  void a_dry_run_says_the_same_and_creates_nothing() {
    HttpResponse<String> fine = send(csv("?dryRun=true", file(JOHNNY)));
    assertThat(fine.statusCode()).isEqualTo(200);
    assertThat(header(fine, "Content-Type")).isEqualTo("application/json");
    assertThat(fine.body())
        .isEqualTo("{\"id\":null,\"rows\":1,\"valid\":1,\"problems\":[],\"warnings\":[]}");

    HttpResponse<String> broken = send(csv("?dryRun=true", file(JOHNNY, BROKEN)));
    assertThat(broken.statusCode()).isEqualTo(200);
    assertThat(json(broken).get("problems")).hasSize(1);
    assertProblem(send(csv("?dryRun=true", "name,email\n".getBytes(UTF_8))), 422, "Missing");
    assertNothingCreated();
  }

  @Test
  void what_is_worth_a_look_is_a_warning() {
    HttpResponse<String> answer =
        post(
            JOHNNY.replace(SOON, "01.02.2022"), "John,JOHNNY@eaglefang.com," + SOON + ",developer");

    id(answer);
    assertThat(json(answer).get("warnings"))
        .containsExactly(
            json(
                "{\"row\":2,\"column\":\"startdate\","
                    + "\"expected\":\"a day that is not in the past\","
                    + "\"found\":\"01.02.2022\",\"message\":\"Row 2, startdate: expected a day that"
                    + " is not in the past, found \\\"01.02.2022\\\"\"}"),
            json(
                "{\"row\":3,\"column\":\"email\",\"expected\":\"an email of nobody else in the file,"
                    + " under way or onboarded before\",\"found\":\"JOHNNY@eaglefang.com\","
                    + "\"message\":\"Row 3, email:"
                    + " JOHNNY@eaglefang.com is in row 2 too\"}"));
  }

  @Test
  void so_is_a_day_far_ahead_a_role_that_looks_like_another_and_a_title() {
    String file = "New hires\n" + HEADER + "\nJo,jo@x.example,01.02.2570,sa\u00ADles\n";

    HttpResponse<String> answer = send(csv("", file.getBytes(UTF_8)));

    id(answer);
    assertThat(json(answer).get("warnings").findValuesAsText("message"))
        .containsExactly(
            "Row 1: expected the header (this line is ignored), found New hires",
            "Row 3, startdate: expected a day that is not more than two years ahead,"
                + " found \"01.02.2570\"",
            "Row 3, role: expected sales (roles are compared letter by letter), found \"sa[U+00AD]les\"");
  }

  @Test
  void a_row_may_lack_cells_at_its_end() {
    HttpResponse<String> answer =
        send(csv("", (HEADER + ",note\n" + JOHNNY + "\nJo,jo@x.example\n").getBytes(UTF_8)));

    assertProblem(answer, 422, "1 of 2 rows have problems.");
    assertThat(json(answer).get("problems").findValuesAsText("column"))
        .containsExactly("startdate", "role");
  }

  @Test
  void a_mended_file_of_problem_rows_is_taken_without_a_word_about_its_columns() {
    String mended = "row;error;" + HEADER.replace(',', ';') + "\r\n7;\"bad; a\";";

    HttpResponse<String> answer =
        send(csv("", (mended + JOHNNY.replace(',', ';')).getBytes(UTF_8)));

    id(answer);
    assertThat(json(answer).get("warnings")).isEmpty();
  }

  @Test
  void a_charset_that_was_taken_for_granted_is_a_warning() {
    byte[] latin =
        (HEADER + "\nJürgen,j@x.example," + SOON + ",developer")
            .getBytes(Charset.forName("windows-1252"));

    HttpResponse<String> answer = send(csv("", latin));

    id(answer);
    assertThat(json(answer).get("warnings").get(0).get("message").asText())
        .contains("windows-1252");
  }

  @Test
  void the_same_file_without_a_key_is_a_new_batch_and_is_warned_of() {
    String first = id(post(DANIEL));

    HttpResponse<String> second = post(DANIEL);

    assertThat(id(second)).isNotEqualTo(first);
    assertThat(json(second).get("warnings").get(0).get("message").asText())
        .isEqualTo(
            "Row 2, email: daniel@miyagido.com has an onboarding running, of Daniel LaRusso");
  }
}
