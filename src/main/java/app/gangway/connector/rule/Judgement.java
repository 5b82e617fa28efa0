package app.gangway.connector.rule;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an answer means.
 *
 * @param reason what was answered; one line
 * @param retryAfter how long the other system wants to be left alone; null where it does not say
 */
public record Judgement(Kind kind, String reason, @Nullable Duration retryAfter) {

  /** What becomes of the call. */
  public enum Kind {
    /** Taken. */
    SUCCESS,
    /** Refused, and will be again. */
    REFUSED,
    /** Not now, or nobody knows whether it has arrived. */
    AGAIN,
    /** It does not let us in. */
    DOWN
  }

  /** Whether the other system is there and can work. */
  public boolean isUp() {
    return kind == Kind.SUCCESS || kind == Kind.REFUSED;
  }
}
