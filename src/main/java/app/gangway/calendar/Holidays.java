package app.gangway.calendar;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import app.gangway.common.configuration.UnusableConfigurationException;
import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** The public holidays of a country, or of a part of it. */
final class Holidays implements Predicate<LocalDate> {

  private final HolidayManager manager;
  private final String[] region;
  private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

  private Holidays(HolidayManager manager, String[] region) {
    this.manager = manager;
    this.region = region;
  }

  /**
   * Reads what is known of a country, which takes a second; so only where somebody names one.
   *
   * @param setting where it stands, for whoever wrote something else
   * @param code such as {@code FR} or {@code DE-BE}
   * @throws UnusableConfigurationException if nothing is known of it
   */
  static Holidays of(String setting, String code) {
    String[] parts = code.strip().toLowerCase(Locale.ROOT).split("-", -1);
    HolidayManager country = country(setting, code, parts[0]);
    String[] region = Arrays.copyOfRange(parts, 1, parts.length);
    CalendarHierarchy place = country.getCalendarHierarchy();
    String known = upper(parts[0]);
    for (String part : region) {
      Map<String, CalendarHierarchy> within = place.getChildren();
      if (!within.containsKey(part)) {
        throw unknown(setting, code, within.isEmpty() ? known : parts(known, within.keySet()));
      }
      place = within.get(part);
      known += "-" + upper(part);
    }
    return new Holidays(country, region);
  }

  private static HolidayManager country(String setting, String code, String country) {
    try {
      // Longer names are those of stock exchanges.
      if (country.length() == 2) {
        return HolidayManager.getInstance(ManagerParameters.create(country));
      }
    } catch (IllegalStateException noSuchFile) {
      throw unknown(setting, code, "a country, e.g. DE, or a part of one, e.g. DE-BE");
    }
    throw unknown(setting, code, "a country, e.g. DE, or a part of one, e.g. DE-BE");
  }

  private static String parts(String place, Set<String> within) {
    return within.stream().map(part -> place + "-" + upper(part)).sorted().collect(joining(", "));
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }

  private static UnusableConfigurationException unknown(String setting, String code, String write) {
    return new UnusableConfigurationException(
        "%s: the holidays of \"%s\" are not known".formatted(setting, code),
        "Write %s.".formatted(write));
  }

  @Override
  public boolean test(LocalDate day) {
    return years.computeIfAbsent(day.getYear(), this::of).contains(day);
  }

  /** Not those on which people keep a day and work. */
  private Set<LocalDate> of(int year) {
    return manager.getHolidays(Year.of(year), region).stream()
        .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
        .map(Holiday::getDate)
        .collect(toUnmodifiableSet());
  }
}
