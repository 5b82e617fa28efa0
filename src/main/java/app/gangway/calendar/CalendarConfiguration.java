package app.gangway.calendar;

import app.gangway.calendar.BusinessCalendar.NeverOpenException;
import app.gangway.common.configuration.UnusableConfigurationException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendar of the house. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  /** Tried once, so that nobody is told only when something is to be reckoned. */
  @Bean
  BusinessCalendar businessCalendar(CalendarProperties properties, Clock clock) {
    BusinessCalendar calendar = properties.ofHouse();
    try {
      calendar.plusWorkingDays(LocalDate.ofInstant(clock.instant(), calendar.zone()), 1);
    } catch (NeverOpenException never) {
      throw new UnusableConfigurationException(
          "gangway.calendar: by these hours, holidays and closed days nobody is at work for more"
              + " than a year from now",
          "Set gangway.calendar.closed to the days on which really nobody is there.");
    }
    return calendar;
  }
}
