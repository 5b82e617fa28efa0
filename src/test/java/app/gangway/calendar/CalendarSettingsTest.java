package app.gangway.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.configuration.UnusableConfigurationException;
import app.gangway.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** What may stand in the settings of the calendar, and what is said of what may not. */
class CalendarSettingsTest {

  private final ApplicationContextRunner start =
      new ApplicationContextRunner()
          .withUserConfiguration(Settings.class, CalendarConfiguration.class)
          .withBean(SettableClock.class);

  @EnableConfigurationProperties({CalendarProperties.class, LocationProperties.class})
  static class Settings {}

  @Test
  void nothing_need_be_set() {
    start.run(context -> assertThat(context).hasSingleBean(BusinessCalendar.class));
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hours | MO-FR 09:00-12:30, MO-TH 13:30-17:00
          hours | Mon-Fri 9:00-17:00
          hours | mo-su 00:00 - 24:00
          hours | MO-FR 09:00-12:00, 13:00-17:00, SA 09:00-12:00
          holidays | DE-BE
          holidays | DE-BY-AG, at, GB-ENG
          closed | 2026-12-24..2027-01-01, 2027-05-07
          """)
  void may_be_written(String key, String value) {
    start
        .withPropertyValues("gangway.calendar.%s=%s".formatted(key, value))
        .run(context -> assertThat(context).hasNotFailed());
  }

  @ParameterizedTest(name = "{0}={1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          hours | nine to five | "nine to five" is no range of hours
          hours | 09:00-17:00 | "09:00-17:00" does not say on which days
          hours | MO-FR 17:00-09:00 | "MO-FR 17:00-09:00" ends before it begins
          hours | MO-FR 09:00-25:00 | there is no time "25:00"
          hours | MO-XX 09:00-17:00 | there is no day "XX"
          hours | T 09:00-17:00 | there is no day "T"
          hours | MO,WE 09:00-17:00 | "MO" is no range of hours
          hours | '' | nobody is ever at work
          holidays | XX | the holidays of "XX" are not known
          holidays | NYSE | the holidays of "NYSE" are not known
          holidays | DE-XX | the holidays of "DE-XX" are not known
          closed | 24.12.2026 | "24.12.2026" is no day
          closed | 2027-01-01..2026-12-24 | is no day and no days one after the other
          closed | 2026-01-01..2028-01-01 | nobody is at work for more than a year from now
          """)
  void is_refused_in_a_sentence(String key, String value, String sentence) {
    start
        .withPropertyValues("gangway.calendar.%s=%s".formatted(key, value))
        .run(
            context ->
                assertThat(context)
                    .getFailure()
                    .rootCause()
                    .isInstanceOf(UnusableConfigurationException.class)
                    .hasMessageStartingWith("gangway.calendar")
                    .hasMessageContaining(sentence));
  }
}
