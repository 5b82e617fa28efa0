package app.gangway.approval;

import app.gangway.common.Interval;
import app.gangway.common.LikePattern;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which approvals that do not wait any more a list shows.
 *
 * @param text part of a name, an email, the name of whoever decided or their comment, in upper or
 *     lower case; blank for any
 * @param status null for any
 * @param decided only those that were decided in this time; null for any
 */
public record DecidedFilter(
    String text, @Nullable ApprovalStatus status, @Nullable Interval decided) {

  static final Instant AFTER_ALL = Instant.parse("9999-12-31T00:00:00Z");

  public static final DecidedFilter ALL = new DecidedFilter("", null);

  /** Whenever they were decided. */
  public DecidedFilter(String text, @Nullable ApprovalStatus status) {
    this(text, status, null);
  }

  Set<ApprovalStatus> statuses() {
    return status == null
        ? EnumSet.complementOf(EnumSet.of(ApprovalStatus.PENDING))
        : EnumSet.of(status);
  }

  /** The first moment. */
  Instant since() {
    return decided == null ? Instant.EPOCH : decided.since();
  }

  /** The first moment behind it. */
  Instant until() {
    return decided == null ? AFTER_ALL : decided.until();
  }

  /** PostgreSQL takes no NUL, not even to look for it. */
  String pattern() {
    return LikePattern.containing(text.replace('\0', ' ').strip().toLowerCase(Locale.ROOT));
  }
}
