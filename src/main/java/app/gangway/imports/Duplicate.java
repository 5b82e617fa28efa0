package app.gangway.imports;

import app.gangway.onboarding.intake.EmailHolder;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid row whose email is already somebody's, upper or lower case ignored. It says at least one
 * of the three whose it is.
 *
 * @param row the physical line on which it starts, counted from 1
 * @param email as the row has it
 * @param twinRow the first valid row of the file with the same email, if that is another one
 * @param underWay who has it among those whose onboarding has not ended
 * @param before who had it when they were onboarded, and not withdrawn
 */
public record Duplicate(
    int row,
    String email,
    @Nullable Integer twinRow,
    @Nullable EmailHolder underWay,
    @Nullable EmailHolder before) {

  /** Whether somebody has the email now: in the file, or under way. */
  public boolean isCurrent() {
    return twinRow != null || underWay != null;
  }

  /** Whether somebody was onboarded before with it. */
  public boolean isReturning() {
    return before != null;
  }

  /** All of it in one line: {@code Row 5, email: jo@example.com is in row 2 too}. */
  public String message() {
    List<String> all = new ArrayList<>();
    if (twinRow != null) {
      all.add("is in row " + twinRow + " too");
    }
    if (underWay != null) {
      all.add("has an onboarding running, of " + underWay.name());
    }
    if (before != null) {
      all.add("was onboarded before, as " + before.name());
    }
    return "Row %d, email: %s %s".formatted(row, email, String.join(", and ", all));
  }
}
