package app.gangway.connector.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.gangway.connector.Connector.Callback;
import app.gangway.connector.OrderAnswers.Answer;
import app.gangway.connector.rule.Conditions;
import app.gangway.connector.rule.JsonAnswer;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the body of a call says. */
class CallbackReaderTest {

  private static final Callback OF_THEIR_OWN =
      new Callback(
          new Conditions(Map.of("/state", Set.of("closed"))),
          new Conditions(Map.of("/state", Set.of("closed"), "/how", Set.of("rejected", "no"))),
          JsonPointer.compile("/note"),
          null,
          null,
          new byte[0]);

  private static JsonNode json(String text) {
    return JsonAnswer.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"status\": null}",
        "{\"status\": \"done\"}",
        "{\"other\": {\"x\": 1}}"
      })
  void whoever_calls_and_says_nothing_else_says_that_it_is_done(String body) {
    assertThat(CallbackReader.read(Callback.DEFAULT, json(body)))
        .contains(new Answer(true, "", null));
  }

  @Test
  void our_own_form_has_a_status_words_and_a_reference() {
    JsonNode body = json("{\"status\": \"failed\", \"text\": \"Sold\\r\\nout\", \"reference\": 7}");

    assertThat(CallbackReader.read(Callback.DEFAULT, body))
        .contains(new Answer(false, "Sold out", "7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"status\": \"Failed!\"}",
        "{\"status\": \"\"}",
        "{\"status\": 0}",
        "{\"status\": false}",
        "{\"status\": {\"name\": \"failed\"}}",
        "{\"status\": [\"failed\"]}",
        "\"failed\"",
        "[]",
        "5",
        "[{\"status\": \"failed\"}]"
      })
  void what_might_mean_anything_is_not_taken_for_done(String body) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CallbackReader.read(Callback.DEFAULT, json(body)));
  }

  @Test
  void a_form_of_their_own_is_done_failed_or_neither() {
    assertThat(CallbackReader.read(OF_THEIR_OWN, json("{\"state\": \"closed\", \"note\": \"x\"}")))
        .contains(new Answer(true, "x", null));
    assertThat(CallbackReader.read(OF_THEIR_OWN, json("{\"state\": \"closed\", \"how\": \"no\"}")))
        .contains(new Answer(false, "", null));
    assertThat(CallbackReader.read(OF_THEIR_OWN, json("{\"state\": \"open\", \"how\": \"no\"}")))
        .isEmpty();
    assertThat(CallbackReader.read(OF_THEIR_OWN, json("{\"status\": \"done\"}"))).isEmpty();
    assertThat(CallbackReader.read(OF_THEIR_OWN, json(""))).isEmpty();
  }

  @Test
  void words_are_cut() {
    JsonNode body = json("{\"text\": \"%s\"}".formatted("x".repeat(2_000)));

    assertThat(CallbackReader.read(Callback.DEFAULT, body).orElseThrow().text()).hasSize(300);
  }
}
