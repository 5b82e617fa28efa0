package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.Instance;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be sent of a person to start with. */
@OnH2
class InputIT extends InputServer {

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
}
