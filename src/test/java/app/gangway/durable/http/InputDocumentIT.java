package app.gangway.durable.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document may be like, and that nothing comes in by anything else. */
@OnH2
class InputDocumentIT extends InputServer {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final int DEEP = 10_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "{\"name\"",
        "{\"name\":}",
        "{'name': 'Jo'}",
        "{name: \"Jo\"}",
        "[1,",
        "nope",
        "{} x",
        "{}{}",
        "{\"a\": 01}",
        "{\"a\": NaN}",
        "{\"a\": \"\\x\"}",
        "{\"a\": \"line\nbreak\"}",
        "{\"a\": 1,}",
        "/* hello */ {}",
        "\u0000"
      })
  void what_is_not_json_is_400_with_the_message_of_the_tutorial(String body) {
    for (String orchestrator : List.of(FAN_OUT, PARALLEL, EXTERNAL_EVENT)) {
      Answer answer = refused(400, () -> client.start(orchestrator, body));
      assertThat(answer.text("Message")).isEqualTo("Invalid JSON content");
    }
  }

  @Test
  void text_after_the_document_is_400() {
    Answer answer = refused(400, () -> client.start(FAN_OUT, GOOD + " and more"));
    assertThat(answer.text("Message")).isEqualTo("Invalid JSON content");
    refused(400, () -> client.start(FAN_OUT, GOOD + GOOD));
    refused(400, () -> client.start(FAN_OUT, GOOD + "]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "null", "[]", "[1]", "7", "\"Jo\"", "true", "{}"})
  void json_that_is_no_new_hire_is_400(String body) {
    refused(400, () -> client.start(FAN_OUT, body));
    refused(400, () -> client.start(EXTERNAL_EVENT, body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "7",
        "{\"employees2onboard\": \"Jo\"}",
        "{\"employees2onboard\": 7}",
        "{\"employees2onboard\": {\"name\": \"Jo\"}}",
        "{\"employees2onboard\": [null]}",
        "{\"employees2onboard\": [7]}",
        "{\"employees2onboard\": [[]]}",
        "{\"employees2onboard\": [{}]}"
      })
  void a_list_that_is_none_is_400(String body) {
    refused(400, () -> client.start(PARALLEL, body));
  }

  @Test
  void one_bad_entry_of_a_list_keeps_all_of_them_out() {
    refused(400, () -> client.start(PARALLEL, employees(johnny(), daniel("nobody"))));
  }

  @Test
  void a_key_that_stands_twice_is_400() {
    refused(400, () -> client.start(FAN_OUT, GOOD.replace("{", "{\"name\": \"Ann\", ")));
    refused(400, () -> client.start(FAN_OUT, GOOD.replace("{", "{\"x\": {\"a\": 1, \"a\": 2}, ")));
  }

  @Test
  void ten_thousand_levels_are_400() {
    refused(400, () -> client.start(FAN_OUT, "[".repeat(DEEP) + "]".repeat(DEEP)));
    refused(400, () -> client.start(FAN_OUT, "[".repeat(DEEP)));
    refused(
        400,
        () ->
            client.start(
                FAN_OUT,
                GOOD.replace("{", "{\"x\": " + "[".repeat(DEEP) + "]".repeat(DEEP) + ", ")));
    refused(400, () -> client.start(PARALLEL, "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP)));
  }

  @Test
  void a_number_without_end_does_no_harm() {
    Answer answer =
        client.start(FAN_OUT, GOOD.replace("{", "{\"x\": " + "9".repeat(100_000) + ", "));
    assertThat(answer.status()).isIn(202, 400);
    Answer exponent = client.start(FAN_OUT, GOOD.replace("{", "{\"x\": 1e999999999, "));
    assertThat(exponent.status()).isIn(202, 400);
  }

  @Test
  void bytes_that_are_no_utf_8_are_400() {
    refused(400, () -> send(GOOD.replace("Jo", "Zoë").getBytes(ISO_8859_1)));
    byte[] overlong = GOOD.getBytes(UTF_8);
    overlong[GOOD.indexOf("Jo")] = (byte) 0xC0;
    overlong[GOOD.indexOf("Jo") + 1] = (byte) 0x80;
    refused(400, () -> send(overlong));
    refused(400, () -> send(new byte[] {(byte) 0xFF, (byte) 0xFE, 0}));
  }

  @Test
  void a_byte_order_mark_is_taken_or_refused_in_words() {
    for (byte[] body : List.of(("\uFEFF" + GOOD).getBytes(UTF_8), GOOD.getBytes(UTF_16))) {
      Answer answer = send(body);
      assertThat(answer.status()).isIn(202, 400);
      if (answer.status() == 400) {
        assertExplains(answer);
      }
    }
  }

  @Test
  void more_than_10_mib_is_413() {
    byte[] much = new byte[10 * MEBIBYTE + 1];
    Arrays.fill(much, (byte) ' ');

    refused(413, () -> send(much));
    refused(
        413,
        () ->
            client.post(
                "/api/orchestrators/" + FAN_OUT,
                DurableClient.JSON,
                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(much))));
  }

  @Test
  void a_large_list_comes_in() {
    String[] hires = new String[300];
    for (int n = 0; n < hires.length; n++) {
      hires[n] = hire("Person " + n, "p%d@example.com".formatted(n), "developer");
    }
    Instance batch = client.started(PARALLEL, someId(), employees(hires));

    assertThat(client.ids("instanceIdPrefix=" + batch.id() + ":")).hasSize(hires.length);
    batch.awaitStatus("Completed");
  }

  private Answer send(byte[] body) {
    return client.post(
        "/api/orchestrators/" + FAN_OUT, DurableClient.JSON, BodyPublishers.ofByteArray(body));
  }
}
