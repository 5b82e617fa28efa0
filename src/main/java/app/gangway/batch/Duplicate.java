package app.gangway.batch;

import org.jspecify.annotations.Nullable;

/**
 * A valid row whose email is already somebody's, upper or lower case ignored. It says at least one
 * of the two whose it is.
 *
 * @param row the physical line on which it starts, counted from 1
 * @param email as the row has it
 * @param twinRow the first valid row of the file with the same email, if that is another one
 * @param runningName who has it among those whose onboarding has not ended
 */
public record Duplicate(
    int row, String email, @Nullable Integer twinRow, @Nullable String runningName) {

  /** All of it in one line: {@code Row 5, email: jo@example.com is in row 2 too}. */
  public String message() {
    StringBuilder line = new StringBuilder("Row ").append(row).append(", email: ").append(email);
    if (twinRow != null) {
      line.append(" is in row ").append(twinRow).append(" too");
    }
    if (runningName != null) {
      line.append(twinRow == null ? " has" : ", and has").append(" an onboarding running, of ");
      line.append(runningName);
    }
    return line.toString();
  }
}
