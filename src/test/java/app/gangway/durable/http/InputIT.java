package app.gangway.durable.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be sent to start with, and that nothing comes in by anything else. */
@OnH2
class InputIT extends DurableApiServer {

  private static final int MEBIBYTE = 1024 * 1024;
  private static final int DEEP = 10_000;

  private static final String REST =
      """
      "email": "jo@example.com", "role": "developer"}""";

  private static final String GOOD =
      """
      {"name": "Jo", "startdate": "01.02.2022", """
          + REST;

  @ParameterizedTest
  @ValueSource(strings = {"01.02.2022", "2022-02-01", "29.02.2024", "1999-12-31"})
  void a_start_date_is_shown_as_it_was_sent(String written) {
    Instance started = client.started(FAN_OUT, startingOn('"' + written + '"'));

    assertThat(started.status().json().path("input").path("startdate").asText()).isEqualTo(written);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"31.02.2022\"",
        "\"29.02.2023\"",
        "\"2022-02-31\"",
        "\"03/04/25\"",
        "\"03/04/2025\"",
        "\"1.2.2022\"",
        "\"01.02.22\"",
        "\"2022-02-01T00:00:00Z\"",
        "\"01.02.0000\"",
        "\"soon\"",
        "\"\"",
        "\"  \"",
        "20220201",
        "1643673600000",
        "null",
        "true",
        "[\"01.02.2022\"]",
        "{\"day\": 1}"
      })
  void a_start_date_that_is_none_is_400_and_names_the_field(String json) {
    Answer answer = refused(400, () -> client.start(FAN_OUT, startingOn(json)));

    assertThat(answer.text("Message")).contains("startdate");
  }

  private static String startingOn(String json) {
    return "{\"name\": \"Jo\", \"startdate\": " + json + ", " + REST;
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "email", "startdate", "role"})
  void a_field_that_is_missing_is_400_and_named(String field) {
    String without = Answer.json(GOOD).<ObjectNode>deepCopy().without(field).toString();
    for (String orchestrator : List.of(FAN_OUT, EXTERNAL_EVENT)) {
      Answer answer = refused(400, () -> client.start(orchestrator, without));
      assertThat(answer.text("Message")).contains(field);
    }
    refused(400, () -> client.start(PARALLEL, employees(GOOD, without)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\"  \"", "null", "7", "true", "[\"Jo\"]", "{\"first\": \"Jo\"}"})
  void a_value_of_the_wrong_kind_is_400(String json) {
    for (String field : List.of("name", "email", "role")) {
      String input =
          GOOD.replaceFirst(
              "\"%s\": \"[^\"]*\"".formatted(field), "\"%s\": %s".formatted(field, json));
      assertThat(input).isNotEqualTo(GOOD);
      Answer answer = refused(400, () -> client.start(FAN_OUT, input));
      assertThat(answer.text("Message")).contains(field);
    }
  }

  @Test
  void what_is_too_long_is_400() {
    refused(400, () -> client.start(FAN_OUT, GOOD.replace("Jo", "J".repeat(201))));
    refused(400, () -> client.start(FAN_OUT, GOOD.replace("developer", "d".repeat(101))));
    refused(400, () -> client.start(FAN_OUT, GOOD.replace("jo@", "j".repeat(250) + "@")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"jo", "jo@example", "jo@@example.com", "@example.com", "jo @example.com"})
  void an_email_that_is_none_is_400(String email) {
    refused(400, () -> client.start(FAN_OUT, GOOD.replace("jo@example.com", email)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\u0000", "\\u0007", "\\u007f"})
  void a_control_character_in_a_name_is_400(String escape) {
    refused(400, () -> client.start(FAN_OUT, GOOD.replace("Jo", "J" + escape + "o")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "\\udc00", "\\ud800\\ud800", "\\udc00\\ud800"})
  void half_a_character_in_a_name_is_400(String escape) {
    refused(400, () -> client.start(FAN_OUT, GOOD.replace("Jo", "J" + escape + "o")));
  }

  @Test
  void a_name_in_any_script_comes_in() {
    Instance started =
        client.started(FAN_OUT, GOOD.replace("Jo", "Zoë \\ud83d\\ude00 漢字")).awaitEnd();

    assertThat(started.output().get(0).asText())
        .isEqualTo("Access card was created for Zoë 😀 漢字.");
  }

  @Test
  void unknown_fields_are_kept_in_the_input() {
    String input =
        """
        {"badge": {"no": 7, "of": [1.5, true, null]}, "name": "Jo", "startdate": "01.02.2022",
         "email": "jo@example.com", "role": "developer", "Größe": "XL", "zero": "a\\u0000b",
         "big": 123456789012345678901234567890}""";

    Instance started = client.started(FAN_OUT, input);

    assertThat(started.status().json().path("input")).isEqualTo(Answer.json(input));
  }

  @Test
  void the_input_of_a_batch_is_kept_too() {
    String input =
        """
        {"site": "Reseda", "employees2onboard": [%s, %s]}"""
            .formatted(johnny(), GOOD.replace("\"role\"", "\"badge\": 7, \"role\""));

    Instance batch = client.started(PARALLEL, input).awaitEnd();

    assertThat(batch.status().json().path("input")).isEqualTo(Answer.json(input));
    assertThat(client.status(batch.id() + ":Jo").json().path("input"))
        .isEqualTo(Answer.json(input).path("employees2onboard").get(1));
  }

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
  void what_is_not_json_is_400_with_the_message_of_the_lesson(String body) {
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
