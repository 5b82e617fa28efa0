package app.gangway.onboarding.execution;

import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.Collections;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Steps of one onboarding that meet; once on each database. */
@RecordApplicationEvents
abstract class FanInRace {

  @Autowired ManualExecution gangway;
  @Autowired FanIn fanIn;
  @Autowired ApplicationEvents events;

  @Rounds(100)
  void activities_that_settle_at_the_same_instant_fan_in_once() {
    UUID id = gangway.submit(johnny());
    Race.between(
        () -> gangway.perform(id, "AccessCardCreationActivity"),
        () -> gangway.perform(id, "ItEquipmentOrderActivity"),
        () -> gangway.perform(id, "WelcomeEmailActivity"));

    assertThat(events.stream(AllSettled.class).filter(e -> e.onboardingId().equals(id))).hasSize(1);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
  }

  @Rounds(50)
  void one_activity_in_many_hands_settles_once() {
    UUID id = gangway.submit(johnny());
    String card = "AccessCardCreationActivity";
    Race.between(
        () -> gangway.perform(id, card),
        () -> gangway.perform(id, card),
        () -> gangway.perform(id, card),
        () -> gangway.perform(id, card));

    assertThat(gangway.onboarding(id).settled()).isEqualTo(1);
    assertThat(gangway.lines(id))
        .filteredOn(line -> line.startsWith("Access card created"))
        .hasSize(1);
  }

  @Rounds(50)
  void a_continuation_that_comes_more_than_once_closes_once() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    Race.between(() -> close(id), () -> close(id), () -> close(id), () -> close(id));

    assertThat(events.stream(Ended.class).filter(e -> e.onboardingId().equals(id))).hasSize(1);
    assertThat(Collections.frequency(gangway.lines(id), "Onboarding of Johnny Lawrence completed."))
        .isEqualTo(1);
  }

  private int close(UUID id) {
    fanIn.close(id);
    return 1;
  }
}
