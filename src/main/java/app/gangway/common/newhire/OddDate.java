package app.gangway.common.newhire;

import java.time.LocalDate;
import java.util.Optional;

/** Why a start date is worth a second look. Both are allowed: papers come late at times. */
public enum OddDate {
  PAST,
  /** Such as a year of another calendar, or of a slip: 2570, 2207. */
  FAR_AHEAD;

  private static final int YEARS_AHEAD = 2;

  /** Empty for a day between today and the same day in two years. */
  public static Optional<OddDate> of(LocalDate date, LocalDate today) {
    if (date.isBefore(today)) {
      return Optional.of(PAST);
    }
    boolean mayBeFar = date.getYear() - today.getYear() >= YEARS_AHEAD; // which is soon said
    return mayBeFar && date.isAfter(today.plusYears(YEARS_AHEAD))
        ? Optional.of(FAR_AHEAD)
        : Optional.empty();
  }
}
