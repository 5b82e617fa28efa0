package app.gangway.imports.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.DurableClient;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Wire;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest.Builder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionOperations;

/** A request that is sent again because nobody knows whether it arrived. */
class IdempotencyIT extends HrSystem {

  private static final int CLIENTS = 20;

  @Autowired TransactionOperations transaction;

  @Test
  void a_resent_request_is_answered_as_the_first_was_byte_for_byte() {
    HttpResponse<String> first = send(keyed("?rows=valid", "a", DANIEL, BROKEN));

    // What the application would say by now is that his onboarding runs.
    HttpResponse<String> second = send(keyed("?rows=valid", "a", DANIEL, BROKEN));

    id(first);
    assertSame(second, first);
    assertThat(count("csv_import")).isEqualTo(1);
  }

  @Test
  void a_key_of_an_address_is_not_kept_and_goes_to_nobody_but_its_sender() {
    String code = "code=" + DurableClient.encoded(People.HR_KEY);
    HttpResponse<String> first =
        send(
            HttpRequest.newBuilder(visitor.at(PATH + "?" + code))
                .header("Content-Type", "text/csv")
                .header("Idempotency-Key", "c")
                .POST(BodyPublishers.ofByteArray(file(JOHNNY))));

    HttpResponse<String> second = send(keyed("", "c", JOHNNY));

    assertThat(header(first, "Location")).endsWith("?" + code);
    assertThat(header(second, "Location")).endsWith("/" + id(first));
    assertThat(rows.sql("select location from idempotent_response").query(String.class).list())
        .noneMatch(kept -> kept.contains("code"));
  }

  @Test
  void a_refusal_is_answered_again_too() {
    HttpResponse<String> first = send(keyed("", "r", DANIEL, BROKEN));
    id(post(DANIEL));

    assertSame(send(keyed("", "r", DANIEL, BROKEN)), first);
    assertThat(first.statusCode()).isEqualTo(422);
  }

  @Test
  void a_form_is_known_again_by_its_file_whatever_parts_it() {
    String part = "name=\"file\"; filename=\"hires.csv\"\r\n\r\n";
    String form = new String(form(part + "FILE"), StandardCharsets.UTF_8);
    String file = new String(file(JOHNNY), StandardCharsets.UTF_8);
    HttpResponse<String> first = sendForm(form.replace("FILE", file), "b");

    HttpResponse<String> second = sendForm(form.replace("--b", "--c").replace("FILE", file), "c");

    id(first);
    assertSame(second, first);
  }

  @Test
  void the_same_key_with_something_else_is_refused() {
    HttpResponse<String> first = send(keyed("", "k", JOHNNY));

    HttpResponse<String> body = send(keyed("", "k", DANIEL));
    assertProblem(body, 422, "This Idempotency-Key came with another file");
    assertThat(json(body).get("type").asText()).isEqualTo("/problems/idempotency-key");
    assertProblem(send(keyed("?rows=valid", "k", JOHNNY)), 422, "Idempotency-Key");

    assertSame(send(keyed("", "k", JOHNNY)), first);
    assertThat(count("csv_import")).isEqualTo(1);
  }

  @Test
  void another_machine_has_keys_of_its_own() {
    String first = id(send(keyed("", "k", JOHNNY)));

    Builder other = keyed("", "k", JOHNNY).setHeader("x-functions-key", People.ADMIN_KEY);

    assertThat(id(send(other))).isNotEqualTo(first);
  }

  @Test
  void a_dry_run_takes_no_key() {
    assertThat(send(keyed("?dryRun=true", "k", JOHNNY)).statusCode()).isEqualTo(200);
    id(send(keyed("", "k", JOHNNY)));
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void of_twenty_who_send_the_same_at_once_all_hear_the_same_of_one_batch(CapturedOutput log) {
    Callable<HttpResponse<String>> client = () -> send(keyed("", "race", JOHNNY, DANIEL));

    List<HttpResponse<String>> answers = Race.between(Collections.nCopies(CLIENTS, client));

    id(answers.get(0));
    answers.forEach(answer -> assertSame(answer, answers.get(0)));
    assertThat(count("csv_import")).isEqualTo(1);
    assertThat(log).as("who comes second is no error").doesNotContain("idempotent_response");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", "a\tb"})
  void a_key_is_visible_ascii(String key) {
    assertProblem(send(keyed("", key, JOHNNY)), 400, "1 to 255 visible ASCII characters");
    assertNothingCreated();
  }

  @Test
  void a_key_in_another_alphabet_is_not_taken_for_one() {
    Wire.Answer answer =
        new Wire(port)
            .send(
                "POST /api/batches HTTP/1.1",
                "",
                "Host: localhost",
                "x-functions-key: " + People.HR_KEY,
                "Idempotency-Key: schl\u00FCssel",
                "Content-Type: text/csv",
                "Content-Length: 0");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("visible ASCII");
  }

  @Test
  void a_key_has_at_most_255_characters_and_comes_once() {
    id(send(keyed("", "!".repeat(254) + "~", JOHNNY)));
    assertProblem(send(keyed("", "x".repeat(256), JOHNNY)), 400, "1 to 255");
    assertProblem(
        send(keyed("", "one", JOHNNY).header("Idempotency-Key", "two")), 400, "one header");
  }

  @Test
  void whoever_cannot_be_served_now_is_told_to_come_again() {
    HttpResponse<String> answer =
        transaction.execute(
            status -> {
              // Somebody under the same key who does not come to an end.
              rows.sql(
                      "insert into idempotent_response values ('hr-system', 'slow', 'f', 202, null,"
                          + " x'00', timestamp with time zone '2099-01-01 00:00:00Z')")
                  .update();
              HttpResponse<String> meanwhile = send(keyed("", "slow", JOHNNY));
              status.setRollbackOnly();
              return meanwhile;
            });

    assertProblem(answer, 503, "Send the same again");
    assertThat(header(answer, "Retry-After")).isEqualTo("5");
    assertThat(count("csv_import")).isZero();
    id(send(keyed("", "slow", JOHNNY)));
  }

  private HttpResponse<String> sendForm(String form, String boundary) {
    return send(
        request(PATH)
            .header("Idempotency-Key", "form")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofString(form)));
  }

  private Builder keyed(String query, String key, String... lines) {
    return csv(query, file(lines)).header("Idempotency-Key", key);
  }

  private static void assertSame(HttpResponse<String> answer, HttpResponse<String> first) {
    assertThat(answer.statusCode()).isEqualTo(first.statusCode());
    assertThat(header(answer, "Location")).isEqualTo(header(first, "Location"));
    assertThat(header(answer, "Content-Type")).isEqualTo(header(first, "Content-Type"));
    assertThat(answer.body()).isEqualTo(first.body());
  }
}
