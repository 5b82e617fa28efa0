package app.gangway.imports.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing in a file: what is refused, and in which words. */
class RefusedFilesIT extends BatchesServer {

  private static final int MIB = 1024 * 1024;

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

    assertProblem(send(csv("", zip)), 415, "not a CSV file");
    assertProblem(send(csv("?dryRun=true", zip)), 415, "not a CSV file");
  }

  @Test
  void a_file_rejected_whole_is_told_why() {
    assertProblem(send(csv("", new byte[0])), 422, "The file is empty.");
    assertProblem(
        send(csv("", "name,email,role\nJo,jo@x.example,dev".getBytes(UTF_8))),
        422,
        "Missing columns: startdate");
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
}
