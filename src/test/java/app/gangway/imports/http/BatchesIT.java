package app.gangway.imports.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.People;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Handing in a file: what is taken, what is not, and what is said of it. */
class BatchesIT extends HrSystem {

  private static final Logger LOG = LoggerFactory.getLogger(BatchesIT.class);

  private static final int MIB = 1024 * 1024;

  @Test
  void a_file_without_problems_is_taken_and_answered_with_where_to_look() {
    HttpResponse<String> answer = post(JOHNNY, DANIEL);

    String id = id(answer);
    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(header(answer, "Location"))
        .isEqualTo("http://localhost:%d/api/batches/%s".formatted(port, id));
    assertThat(header(answer, "Content-Type")).isEqualTo("application/json");
    assertThat(answer.body())
        .isEqualTo(
            "{\"id\":\"%s\",\"rows\":2,\"valid\":2,\"problems\":[],\"warnings\":[]}".formatted(id));
    assertThat(get(id).statusCode()).isEqualTo(200);
  }

  @Test
  void the_location_carries_the_query_but_for_what_told_this_file_s_fate() {
    String code = "code=" + URLEncoder.encode(People.HR_KEY, StandardCharsets.UTF_8);
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(visitor.at(PATH + "?rows=valid&dryRun=false&from=erp&" + code))
                .header("Content-Type", "text/csv")
                .POST(body(file(JOHNNY))));

    String location = header(answer, "Location");
    assertThat(location)
        .isEqualTo(
            "http://localhost:%d/api/batches/%s?from=erp&%s".formatted(port, id(answer), code));
    assertThat(send(HttpRequest.newBuilder(URI.create(location))).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "text/csv",
        "application/csv",
        "Text/CSV; charset=utf-16; header=present",
        "text/csv;charset=none"
      })
  void a_csv_is_taken_whatever_charset_is_said_of_it(String type) {
    HttpResponse<String> answer =
        send(request(PATH).header("Content-Type", type).POST(body(file(JOHNNY))));

    assertThat(json(answer).get("valid").asInt()).isEqualTo(1);
    id(answer);
  }

  @Test
  void a_slash_at_the_end_and_capitals_make_no_difference() {
    HttpResponse<String> answer = send(csv("/?rows=valid", file(JOHNNY)));

    String id = id(answer);
    assertThat(header(answer, "Location")).endsWith("/api/batches/" + id);
    assertThat(get(id + "/").statusCode()).isEqualTo(200);
    assertThat(send(request("/API/Batches/" + id)).statusCode()).isEqualTo(200);
    assertProblem(get("none/"), 404, "no batch of this id");
  }

  @Test
  void a_form_is_taken_too() {
    String part = "name=\"file\"; filename=\"hires.csv\"\r\nContent-Type: text/csv\r\n\r\n";
    HttpResponse<String> answer =
        postForm("", form("name=\"note\"\r\n\r\nhello", part + new String(file(JOHNNY), UTF_8)));

    id(answer);
    assertThat(fileName()).isEqualTo("hires.csv");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "attachment; filename=\"May, 2nd.csv\" | May, 2nd.csv",
        "attachment; filename*=UTF-8''f%C3%BCr%20uns.csv | für uns.csv"
      },
      quoteCharacter = '#')
  void a_file_has_the_name_that_is_said_of_it(String disposition, String name) {
    id(send(csv("", file(JOHNNY)).header("Content-Disposition", disposition)));

    assertThat(fileName()).isEqualTo(name);
  }

  @Test
  void a_file_without_a_name_says_who_sent_it_and_when() {
    id(post(JOHNNY));

    assertThat(fileName())
        .matches("by HTTP from hr-system, \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    assertThat(
            rows.sql("select uploaded_by || ' ' || confirmed_by from csv_import")
                .query(String.class)
                .single())
        .isEqualTo("hr-system hr-system");
  }

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
    assertProblem(send(csv("?dryRun=true", "name,email\n".getBytes(UTF_8))), 422, "missing");
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
            "Row 3, role: expected sales (case, spaces and invisible characters make it another"
                + " role), found \"sa[U+00AD]les\"");
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

  @Test
  void what_is_sent_otherwise_is_told_how_to_send_it() {
    HttpResponse<String> curl =
        send(
            request(PATH)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(body(file(JOHNNY))));
    assertProblem(curl, 415, "-H \"Content-Type: text/csv\" --data-binary @hires.csv");
    assertThat(header(curl, "Accept")).contains("text/csv");

    assertProblem(send(request(PATH).POST(body(file(JOHNNY)))), 415, "without a content type");
    assertProblem(
        send(request(PATH).header("Content-Type", "csv?").POST(body(file(JOHNNY)))), 415, "curl");
    assertProblem(
        send(
            request(PATH).header("Content-Type", "multipart/mixed; boundary=b").POST(body(form()))),
        415,
        "curl");
    assertNothingCreated();
  }

  @Test
  void what_is_no_csv_is_told_so() {
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 0, 0};

    assertProblem(send(csv("", zip)), 415, "not a CSV");
    assertProblem(send(csv("?dryRun=true", zip)), 415, "not a CSV");
  }

  @Test
  void a_file_rejected_whole_is_told_why() {
    assertProblem(send(csv("", new byte[0])), 422, "The file is empty.");
    assertProblem(
        send(csv("", "name,email,role\nJo,jo@x.example,dev".getBytes(UTF_8))),
        422,
        "startdate is missing");
    assertProblem(post("\"Jo,jo@x.example,01.02.2099,dev"), 422, "Row 2: a quote opens here");
    assertThat(json(send(csv("", new byte[0]))).get("type").asText())
        .isEqualTo("/problems/csv-file");
    assertNothingCreated();
  }

  @Test
  void too_many_bytes_are_refused_whichever_way_they_come() {
    byte[] large = new byte[11 * MIB];
    assertProblem(send(csv("", large)), 413, "10 MiB");
    HttpRequest.Builder unannounced =
        request(PATH)
            .header("Content-Type", "text/csv")
            .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    assertProblem(send(unannounced), 413, "10 MiB");
    String part = "name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    assertProblem(postForm("", form(part + "x".repeat(11 * MIB))), 413, "10 MiB");
    assertProblem(postForm("", form(part + "x".repeat(20 * MIB))), 413, "10 MiB");
    assertProblem(send(csv("", new byte[30 * MIB])), 413, "10 MiB");
    assertNothingCreated();
  }

  @Test
  void too_many_rows_are_refused() {
    assertProblem(send(csv("", people(20_001))), 413, "20,000 rows");
    assertNothingCreated();
  }

  @Test
  void twenty_thousand_rows_are_answered_within_a_few_seconds() {
    byte[] file = people(20_000);
    assertThat(send(csv("?dryRun=true", file)).statusCode()).isEqualTo(200);
    // So that they do not come in: the next test need not wait for twenty thousand to end.
    rows.sql("alter table timeline rename to timeline_elsewhere").update();
    long start = System.nanoTime();

    HttpResponse<String> answer = send(csv("", file).header("Idempotency-Key", "large"));

    Duration took = Duration.ofNanos(System.nanoTime() - start);
    rows.sql("update csv_import set status = 'DISCARDED'").update();
    rows.sql("alter table timeline_elsewhere rename to timeline").update();
    LOG.info("20,000 rows were answered with {} in {} ms", answer.statusCode(), took.toMillis());
    id(answer);
    assertThat(took).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void a_form_has_one_file() {
    String part = "name=\"file\"; filename=\"a.csv\"\r\n\r\n" + new String(file(JOHNNY), UTF_8);
    assertProblem(
        postForm("", form(part.replace("\"file\"", "\"other\""))), 400, "this one has none");
    assertProblem(postForm("", form("name=\"file\"\r\n\r\ntext")), 400, "this one has none");
    assertProblem(postForm("", form(part, part)), 400, "this one has 2");
    assertProblem(
        send(request(PATH).header("Content-Type", "multipart/form-data").POST(body(form(part)))),
        400,
        "boundary");
    assertNothingCreated();
  }

  @Test
  void another_method_is_told_which_one_is_meant() {
    for (String method : new String[] {"GET", "PUT", "DELETE", "PATCH"}) {
      HttpResponse<String> answer = send(request(PATH).method(method, body(new byte[0])));
      assertProblem(answer, 405, method);
      assertThat(header(answer, "Allow")).isEqualTo("POST");
    }
    HttpResponse<String> answer = send(request(PATH + "/1").DELETE());
    assertProblem(answer, 405, "DELETE");
    assertThat(header(answer, "Allow")).contains("GET");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/batches/1/rows", "/api/batches/1/rows/", "/api/batches/none"})
  void what_is_not_there_is_a_problem_for_whoever_reads_html_too(String path) {
    assertProblem(send(request(path).header("Accept", "text/html")), 404, "");
  }

  @Test
  void a_problem_is_json_for_whoever_reads_html_too() {
    HttpResponse<String> answer = send(csv("", file(BROKEN)).header("Accept", "text/html"));

    assertProblem(answer, 422, "problems");
  }

  @Test
  void what_breaks_is_a_problem_with_a_reference_and_says_no_more() {
    rows.sql("alter table csv_import rename column confirmed_from to elsewhere").update();
    HttpResponse<String> answer;
    try {
      answer = post(JOHNNY);
    } finally {
      rows.sql("alter table csv_import rename column elsewhere to confirmed_from").update();
    }

    assertProblem(answer, 500, "the reference");
    assertThat(answer.body()).doesNotContainIgnoringCase("exception", "confirmed_from");
    assertNothingCreated();
  }

  private String fileName() {
    return rows.sql("select file_name from csv_import").query(String.class).single();
  }

  private static HttpRequest.BodyPublisher body(byte[] bytes) {
    return BodyPublishers.ofByteArray(bytes);
  }
}
