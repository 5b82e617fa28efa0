package app.gangway.calendar;

import app.gangway.common.Days;
import app.gangway.common.configuration.UnusableConfigurationException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Days of a house's own on which nobody is there, such as {@code 2026-12-24..2027-01-01}. */
record ClosedDays(List<Days> stretches) implements Predicate<LocalDate> {

  private static final String TO = "..";

  /**
   * @throws UnusableConfigurationException if one of them cannot be understood
   */
  static ClosedDays of(Collection<String> written) {
    return new ClosedDays(written.stream().map(ClosedDays::stretch).toList());
  }

  private static Days stretch(String written) {
    int middle = written.indexOf(TO);
    try {
      return middle < 0
          ? Days.of(day(written))
          : new Days(
              day(written.substring(0, middle)), day(written.substring(middle + TO.length())));
    } catch (DateTimeException | IllegalArgumentException noDays) {
      throw new UnusableConfigurationException(
          "gangway.calendar.closed: \"%s\" is no day and no days one after the other"
              .formatted(written),
          "Write days such as 2026-12-24, or the first and the last of several, e.g."
              + " 2026-12-24..2027-01-01, with commas between them.");
    }
  }

  private static LocalDate day(String written) {
    return LocalDate.parse(written.strip());
  }

  @Override
  public boolean test(LocalDate day) {
    return stretches.stream()
        .anyMatch(each -> !day.isBefore(each.first()) && !day.isAfter(each.last()));
  }
}
