package app.gangway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.testing.SettableClock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What may stand in the settings of places, and what is said of what may not. */
class LocationSettingsTest {

  private static final LocalDate UNITY = LocalDate.of(2028, 10, 3);
  private static final LocalDate PARTY = LocalDate.of(2026, 7, 1);

  private final ApplicationContextRunner start =
      new ApplicationContextRunner()
          .withUserConfiguration(Settings.class, CalendarConfiguration.class)
          .withBean(SettableClock.class)
          .withPropertyValues(
              "gangway.zone=Europe/Berlin",
              "gangway.calendar.holidays=DE",
              "gangway.calendar.closed=2026-07-01");

  @EnableConfigurationProperties({CalendarProperties.class, LocationProperties.class})
  static class Settings {}

  @Test
  void what_a_place_does_not_say_is_as_in_the_house() {
    start
        .withPropertyValues(
            "gangway.locations[0].name=Bonn",
            "gangway.locations[1].name=New York",
            "gangway.locations[1].zone=America/New_York",
            "gangway.locations[2].name=Paris",
            "gangway.locations[2].holidays=FR",
            "gangway.locations[3].name=Apia",
            "gangway.locations[3].holidays=")
        .run(
            context -> {
              Locations locations = context.getBean(Locations.class);
              assertThat(locations.names()).containsExactly("Bonn", "New York", "Paris", "Apia");
              assertThat(locations.names())
                  .allSatisfy(each -> assertThat(locations.calendar(each).isOpen(PARTY)).isFalse());
              assertThat(locations.calendar("Bonn").isOpen(UNITY)).isFalse();
              assertThat(locations.calendar("New York").isOpen(UNITY)).isFalse();
              assertThat(locations.calendar("New York").zone())
                  .isEqualTo(ZoneId.of("America/New_York"));
              assertThat(locations.calendar("Paris").isOpen(UNITY)).isTrue();
              assertThat(locations.calendar("Apia").isOpen(UNITY)).isTrue();
              assertThat(locations.calendar("Apia").zone()).isEqualTo(ZoneId.of("Europe/Berlin"));
              assertThat(locations.calendar("bonn")).isSameAs(locations.ofHouse());
              assertThat(locations.calendar(null))
                  .isSameAs(context.getBean(BusinessCalendar.class));
            });
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          gangway.locations[0].zone | Europe/Berln | gangway.locations[0].zone: "Europe/Berln" is no time zone
          gangway.locations[0].holidays | XX | gangway.locations[0].holidays: the holidays of "XX" are not known
          gangway.locations[0].name | ' ' | gangway.locations[0].name: the place has no name
          gangway.locations[1].zone | UTC | gangway.locations[1].name: the place has no name
          gangway.locations[1].name | Bonn | gangway.locations[1].name: there are two places "Bonn"
          """)
  void is_refused_in_a_sentence(String key, String value, String sentence) {
    start
        .withPropertyValues("gangway.locations[0].name=Bonn", key + "=" + value)
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(UnusableConfigurationException.class)
                    .hasMessageStartingWith(sentence));
  }
}
