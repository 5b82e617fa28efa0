package app.gangway.batch;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the ids that the outside world knows batches by. */
public final class BatchIds {

  private static final Pattern HEX =
      Pattern.compile(
          "(\\p{XDigit}{8})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?"
              + "(\\p{XDigit}{4})-?(\\p{XDigit}{12})");

  private BatchIds() {}

  /** Of 32 hex digits, with dashes or without; empty for anything else. */
  public static Optional<UUID> parse(String id) {
    Matcher parts = HEX.matcher(id);
    return parts.matches()
        ? Optional.of(UUID.fromString(parts.replaceFirst("$1-$2-$3-$4-$5")))
        : Optional.empty();
  }
}
