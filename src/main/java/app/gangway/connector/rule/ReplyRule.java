package app.gangway.connector.rule;

import app.gangway.common.newhire.LegibleText;
import app.gangway.common.outbound.Reply;
import app.gangway.connector.rule.Judgement.Kind;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How an answer is judged: 2xx is taken if the conditions are met, what may pass is tried again,
 * and everything else is refused.
 *
 * @param doneWhen what must stand in a 2xx answer beside its status
 * @param duplicate the status that says that the order is known already; 0 for none
 */
public record ReplyRule(Conditions doneWhen, int duplicate) {

  /** What is kept of an answer that refuses. */
  private static final int WORDS_MAX = 300;

  private static final Duration LONGEST_WAIT = Duration.ofHours(24);

  /** Time-outs, too early, too many; and all from 500 on. */
  private static final Set<Integer> PASSING = Set.of(408, 425, 429);

  private static final Set<Integer> SHUT = Set.of(401, 403);
  private static final int SERVER_ERROR = 500;

  public Judgement judge(Reply reply, Instant now) {
    if (reply.answered().isEmpty()) {
      return new Judgement(Kind.AGAIN, reply.summary(), null);
    }
    int status = reply.status();
    if (status == duplicate) {
      return new Judgement(Kind.SUCCESS, reply.summary() + ": it has the order already", null);
    }
    if (reply.isSuccess()) {
      return doneWhen.isEmpty() || doneWhen.areMetBy(JsonAnswer.read(reply.body()))
          ? new Judgement(Kind.SUCCESS, reply.summary(), null)
          : new Judgement(Kind.REFUSED, words(reply), null);
    }
    if (SHUT.contains(status)) {
      return new Judgement(Kind.DOWN, words(reply), null);
    }
    return PASSING.contains(status) || status >= SERVER_ERROR
        ? new Judgement(Kind.AGAIN, words(reply), retryAfter(reply.retryAfter(), now))
        : new Judgement(Kind.REFUSED, words(reply), null);
  }

  /** Status and the beginning of what it says. */
  private static String words(Reply reply) {
    String body = new String(reply.body(), StandardCharsets.UTF_8).strip();
    return body.isEmpty()
        ? reply.summary()
        : LegibleText.line(reply.summary() + ": " + body, WORDS_MAX);
  }

  /** Seconds, or a date as HTTP writes it. */
  private static @Nullable Duration retryAfter(@Nullable String header, Instant now) {
    if (header == null) {
      return null;
    }
    try {
      Duration wait =
          header.strip().matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(header.strip()))
              : Duration.between(
                  now,
                  ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME)
                      .toInstant());
      return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait.isNegative() ? null : wait;
    } catch (DateTimeException illegible) {
      return null;
    }
  }
}
