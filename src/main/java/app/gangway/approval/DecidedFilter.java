package app.gangway.approval;

import app.gangway.common.LikePattern;
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
 */
public record DecidedFilter(String text, @Nullable ApprovalStatus status) {

  public static final DecidedFilter ALL = new DecidedFilter("", null);

  Set<ApprovalStatus> statuses() {
    return status == null
        ? EnumSet.complementOf(EnumSet.of(ApprovalStatus.PENDING))
        : EnumSet.of(status);
  }

  /** PostgreSQL takes no NUL, not even to look for it. */
  String pattern() {
    return LikePattern.containing(text.replace('\0', ' ').strip().toLowerCase(Locale.ROOT));
  }
}
