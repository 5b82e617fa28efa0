package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which ids a caller may choose, and that all of them can be asked for by what the start says. */
@OnH2
class IdIT extends DurableApiServer {

  static Stream<String> legal() {
    return Stream.of(
        "%s",
        "100%%%s",
        "%%2F%s",
        "%%%s",
        "a;b=c;%s",
        ";%s",
        "two words %s",
        " %s ",
        "a+b&c=d%s",
        "a:b@c,d!e$f'g(h)*%s",
        "<b>\"%s\"|^`{}[]~",
        "{text}%s{eventName}",
        "Jürgen Müller %s",
        "漢字 %s",
        "😀%s",
        "nul\u200bwidth%s",
        "..%s",
        "%s.json",
        "%s..");
  }

  @ParameterizedTest
  @MethodSource("legal")
  void every_address_that_a_start_returns_can_be_used_as_it_is(String pattern) {
    String id = pattern.formatted(someId());
    Instance waiting = client.started(EXTERNAL_EVENT, id, daniel());

    assertThat(waiting.id()).isEqualTo(id);
    Answer status = waiting.status();
    assertThat(status.status()).isEqualTo(202);
    assertThat(status.text("instanceId")).isEqualTo(id);
    assertThat(client.get(status.header("Location")).text("instanceId")).isEqualTo(id);
    assertThat(client.ids("instanceIdPrefix=" + DurableClient.encoded(id))).containsExactly(id);
    assertThat(waiting.raise("Other", "1").status()).isEqualTo(202);
    assertThat(waiting.suspend().status()).isEqualTo(202);
    assertThat(waiting.resume().status()).isEqualTo(202);
    waiting.end();
    assertThat(waiting.rewind().status()).isEqualTo(410);
    Instance again = client.started(waiting.restart("restartWithNewInstanceId=false"));
    assertThat(again.id()).isEqualTo(id);
    again.end();
    assertThat(again.purge().status()).isEqualTo(200);
    assertThat(again.status().status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "ü", "漢"})
  void an_id_has_1_to_256_characters(String letter) {
    Answer longest = client.start(EXTERNAL_EVENT, letter.repeat(256), daniel());
    Instance started = client.started(longest);
    assertThat(started.status().text("instanceId")).isEqualTo(letter.repeat(256));
    started.end();
    started.purge();

    refused(400, () -> client.start(EXTERNAL_EVENT, letter.repeat(257), daniel()));

    Instance shortest = client.started(EXTERNAL_EVENT, letter, daniel());
    assertThat(shortest.status().text("instanceId")).isEqualTo(letter);
    shortest.end();
    shortest.purge();
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(
      strings = {
        "@id",
        "@",
        "a/b",
        "/",
        "a\\b",
        "\\",
        "a#b",
        "#",
        "a?b",
        "?",
        "a\nb",
        "a\tb",
        "\u0000",
        "a\u0000",
        "a\u007fb",
        "a\u0085b",
        "\u001b[31m",
        "a\u202eb",
        "\u202a",
        "a\u2066b\u2069"
      })
  void an_id_that_is_not_allowed_is_400(String id) {
    refused(400, () -> client.start(FAN_OUT, id, johnny()));
  }

  @ParameterizedTest(name = "{index}")
  @ValueSource(strings = {"a\u202eb", "a\u2067b", "a\u0085b"})
  void an_event_has_a_name_that_can_be_read(String name) {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());

    refused(400, () -> waiting.raise(name, "1"));
    waiting.end();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u202eb", "a\u2066b"})
  void nobody_is_told_what_turns_the_rest_of_the_line_round(String name) {
    Answer unknown = client.start(name, someId(), johnny());
    Answer list =
        client.get(DurableClient.INSTANCES + "?runtimeStatus=" + DurableClient.encoded(name));

    assertThat(List.of(unknown, list))
        .allSatisfy(answer -> assertThat(answer.status()).isEqualTo(400))
        .allSatisfy(answer -> assertThat(answer.body()).contains("a\uFFFDb"));
  }

  @Test
  void an_at_sign_further_on_is_legal() {
    String id = someId() + "@example";
    assertThat(client.started(FAN_OUT, id, johnny()).id()).isEqualTo(id);
  }

  @Test
  void capitals_make_another_id() {
    String id = someId();
    client.started(EXTERNAL_EVENT, id, daniel());

    assertThat(client.status(id.toUpperCase()).status()).isEqualTo(404);
    Instance other = client.started(EXTERNAL_EVENT, id.toUpperCase(), daniel());
    assertThat(other.id()).isEqualTo(id.toUpperCase());
  }

  @ParameterizedTest
  @ValueSource(strings = {".", ".."})
  void an_id_of_dots_is_refused_or_can_be_asked_for(String id) {
    Answer answer = client.start(FAN_OUT, id, johnny());

    assertThat(answer.status()).isIn(202, 400);
    if (answer.status() == 202) {
      assertThat(client.started(answer).status().text("instanceId")).isEqualTo(id);
    } else {
      assertExplains(answer);
    }
  }
}
