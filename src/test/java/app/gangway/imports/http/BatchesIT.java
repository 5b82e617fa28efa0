package app.gangway.imports.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.People;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Handing in a file: what is taken. */
class BatchesIT extends BatchesServer {

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
  void twenty_thousand_rows_are_answered_before_they_come_in() {
    byte[] file = people(20_000);
    assertThat(send(csv("?dryRun=true", file)).statusCode()).isEqualTo(200);
    // So that they cannot come in, and the next test need not wait for twenty thousand to end.
    rows.sql("alter table timeline rename to timeline_elsewhere").update();

    HttpResponse<String> answer = send(csv("", file).header("Idempotency-Key", "large"));

    rows.sql("update csv_import set status = 'DISCARDED'").update();
    rows.sql("alter table timeline_elsewhere rename to timeline").update();
    id(answer);
  }

  private String fileName() {
    return rows.sql("select file_name from csv_import").query(String.class).single();
  }
}
