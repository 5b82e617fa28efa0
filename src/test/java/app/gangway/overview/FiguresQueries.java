package app.gangway.overview;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.FanIn;
import app.gangway.onboarding.OnboardingDesk;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.HandWork;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the first page counts; once on each database. */
abstract class FiguresQueries {

  @Autowired HandWork house;
  @Autowired OnboardingDesk desk;
  @Autowired FanIn fanIn;
  @Autowired Figures figures;
  @Autowired SettableClock clock;

  @Test
  void what_ended_is_counted_by_day_and_by_how_it_ended() {
    Instant since = clock.instant().plus(Duration.ofDays(100));
    clock.set(since);
    complete();
    desk.withdraw(house.submit(johnny()), HR);
    clock.advance(Duration.ofHours(25));
    complete();
    complete();

    assertThat(figures.endedByDay(since, since.plus(Duration.ofDays(2)), since.getEpochSecond()))
        .containsExactlyInAnyOrder(
            new DayCount(0, OnboardingStatus.COMPLETED, 1),
            new DayCount(0, OnboardingStatus.WITHDRAWN, 1),
            new DayCount(1, OnboardingStatus.COMPLETED, 2));
  }

  private void complete() {
    UUID id = house.submit(johnny());
    house.performAll(id);
    fanIn.close(id);
  }
}
