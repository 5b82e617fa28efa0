package app.gangway.connector.rule;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.outbound.Reply;
import app.gangway.connector.rule.Judgement.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each answer means. */
class ReplyRuleTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");
  private static final ReplyRule ANY = new ReplyRule(Conditions.NONE, 0);
  private static final ReplyRule STRICT =
      new ReplyRule(new Conditions(Map.of("/status", Set.of("success"))), 409);

  private static Reply reply(int status, String body) {
    return Reply.of(status, body.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "200, SUCCESS",
    "201, SUCCESS",
    "202, SUCCESS",
    "204, SUCCESS",
    "206, SUCCESS",
    "299, SUCCESS",
    "300, REFUSED",
    "301, REFUSED",
    "302, REFUSED",
    "304, REFUSED",
    "307, REFUSED",
    "400, REFUSED",
    "401, DOWN",
    "402, REFUSED",
    "403, DOWN",
    "404, REFUSED",
    "405, REFUSED",
    "407, REFUSED",
    "408, AGAIN",
    "409, REFUSED",
    "410, REFUSED",
    "413, REFUSED",
    "422, REFUSED",
    "425, AGAIN",
    "429, AGAIN",
    "451, REFUSED",
    "500, AGAIN",
    "501, AGAIN",
    "502, AGAIN",
    "503, AGAIN",
    "504, AGAIN",
    "599, AGAIN"
  })
  void a_status_means(int status, Kind kind) {
    assertThat(ANY.judge(reply(status, ""), NOW).kind()).isEqualTo(kind);
    assertThat(ANY.judge(reply(status, ""), NOW).reason()).isEqualTo("HTTP " + status);
  }

  @Test
  void no_answer_says_nothing() {
    Judgement judgement = ANY.judge(Reply.none("Connection refused"), NOW);

    assertThat(judgement).isEqualTo(new Judgement(Kind.AGAIN, "Connection refused", null));
    assertThat(judgement.isUp()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "200, '{\"status\": \"success\"}', SUCCESS",
    "200, '{\"status\": \"error\"}', REFUSED",
    "200, '{\"status\": [\"success\"]}', REFUSED",
    "200, '{}', REFUSED",
    "200, '', REFUSED",
    "200, <html>, REFUSED",
    "200, null, REFUSED",
    "500, '{\"status\": \"success\"}', AGAIN",
    "409, exists, SUCCESS"
  })
  void a_condition_is_met_or_it_is_a_refusal(int status, String body, Kind kind) {
    assertThat(STRICT.judge(reply(status, body), NOW).kind()).isEqualTo(kind);
  }

  @Test
  void the_words_of_a_refusal_are_one_short_line() {
    String reason =
        ANY.judge(reply(422, "no\r\n such\u0000building " + "x".repeat(999)), NOW).reason();

    assertThat(reason).startsWith("HTTP 422: no such building x").hasSize(300).endsWith("…");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "120, 120",
    "' 7 ', 7",
    "86400, 86400",
    "86401, 86400",
    "999999999, 86400",
    "'Mon, 02 Mar 2026 09:02:00 GMT', 120",
    "'Tue, 01 Jan 2999 00:00:00 GMT', 86400"
  })
  void whoever_wants_to_be_left_alone_is_for_a_day_at_most(String header, long seconds) {
    assertThat(ANY.judge(new Reply(503, new byte[0], header, null, null), NOW).retryAfter())
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "soon", "-5", "1.5", "99999999999", "Sun, 01 Mar 2026 09:00:00 GMT"})
  void what_cannot_be_kept_is_as_if_it_were_not_said(String header) {
    assertThat(ANY.judge(new Reply(429, new byte[0], header, null, null), NOW).retryAfter())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"n\": 1e999999999}",
        "{\"n\": ",
        "\"n\"",
        "[1]",
        "nul",
        "{\"n\": {\"m\": 1}}",
        "{\"n\": null}"
      })
  void nothing_is_found_in_what_says_nothing(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    Conditions one = new Conditions(Map.of("/n", Set.of("1")));

    assertThat(one.areMetBy(JsonAnswer.read(bytes))).isFalse();
  }

  @Test
  void a_document_is_not_read_however_deep_it_goes() {
    byte[] deep = ("[".repeat(5_000) + "]".repeat(5_000)).getBytes(StandardCharsets.UTF_8);

    assertThat(JsonAnswer.parse(deep)).isEmpty();
  }
}
