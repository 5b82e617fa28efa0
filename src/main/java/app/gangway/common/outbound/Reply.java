package app.gangway.common.outbound;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What another system answered, or why it was not reached.
 *
 * @param status of HTTP; 0 if there was no answer
 * @param body as much of it as was asked for
 * @param retryAfter the header as it was sent; null for none
 * @param location the header as it was sent; null for none
 * @param trouble why there is no answer; null if there is one
 */
public record Reply(
    int status,
    byte[] body,
    @Nullable String retryAfter,
    @Nullable String location,
    @Nullable String trouble) {

  private static final int OK = 200;
  private static final int REDIRECT = 300;

  /** For a call that nobody has answered. */
  public static Reply none(String trouble) {
    return new Reply(0, new byte[0], null, null, trouble);
  }

  /** An answer without headers that matter. */
  public static Reply of(int status, byte[] body) {
    return new Reply(status, body, null, null, null);
  }

  /** Empty if there was no answer at all. */
  public OptionalInt answered() {
    return trouble == null ? OptionalInt.of(status) : OptionalInt.empty();
  }

  /** Whether it was taken. A redirect is followed by nobody, so it is none. */
  public boolean isSuccess() {
    return status >= OK && status < REDIRECT;
  }

  /** {@code HTTP 404}, or why there was no answer. */
  public String summary() {
    return Optional.ofNullable(trouble).orElseGet(() -> "HTTP " + status);
  }
}
