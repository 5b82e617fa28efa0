package app.gangway.onboarding.execution;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A task that is added to one onboarding.
 *
 * @param title what people call it; one line of at most {@value #TITLE_MAX} characters
 * @param owner the group whose task it is; null for HR's
 * @param due by when it is to be done; null for no certain time
 * @param required whether only an admin may say that it is not needed
 */
public record NewTask(
    String title, @Nullable String owner, @Nullable Instant due, boolean required) {

  /** The length of the column. */
  public static final int TITLE_MAX = 100;

  /** The longest name of a group. */
  public static final int OWNER_MAX = 100;

  public NewTask {
    if (title.isBlank() || title.length() > TITLE_MAX) {
      throw new IllegalArgumentException("A task has a title of at most 100 characters");
    }
    // Names of groups are compared in whatever letters they are written.
    owner = owner == null ? null : owner.strip().toLowerCase(Locale.ROOT);
  }
}
