package app.gangway.calendar;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The calendars of the house and of other places. */
@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

  @Bean
  Locations locations(CalendarProperties house, LocationProperties others, Clock clock) {
    return new Locations(house, others, clock.instant());
  }

  @Bean
  BusinessCalendar businessCalendar(Locations locations) {
    return locations.ofHouse();
  }
}
