package app.gangway.onboarding.execution;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.johnny;
import static app.gangway.testing.Steps.activity;
import static app.gangway.testing.Steps.activityAt;
import static app.gangway.testing.Steps.afterStart;
import static app.gangway.testing.Steps.plan;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.OnboardingEvent.Ready;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.intake.Step;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SettableClock;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Steps that wait for others or for their time, and what meets; once on each database. */
@RecordApplicationEvents
abstract class StepRace {

  private static final String CARD = "AccessCardCreationActivity";
  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final String LETTER = "WelcomeEmailActivity";

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired PlannedSteps planned;
  @Autowired FanIn fanIn;
  @Autowired SettableClock clock;
  @Autowired ApplicationEvents events;

  @Rounds(100)
  void steps_that_settle_at_the_same_instant_begin_what_follows_once() {
    UUID id =
        submit(
            activity("a", CARD),
            activity("b", EQUIPMENT),
            activity("c", LETTER, "a", "b"),
            activity("d", CARD, "a", "b"));

    Race.between(() -> perform(id, 0), () -> perform(id, 1));

    assertThat(statuses(id).subList(2, 4)).containsOnly(ActivityStatus.QUEUED);
    assertThat(jobs(id, 2)).hasSize(1);
    assertThat(jobs(id, 3)).hasSize(1);
    Race.between(() -> perform(id, 2), () -> perform(id, 3));
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).blocked()).isZero();
  }

  @Rounds(100)
  void a_planned_step_begins_once_on_however_many_nodes() {
    UUID id = submit(activityAt(clock.instant().plus(Duration.ofHours(2)), "a", CARD));
    clock.advance(Duration.ofHours(2));

    Race.between(planned::begin, planned::begin, planned::begin);

    assertThat(statuses(id)).containsExactly(ActivityStatus.QUEUED);
    assertThat(jobs(id, 0)).hasSize(1);
  }

  @Rounds(100)
  void of_a_withdrawal_and_a_step_that_begins_the_withdrawal_stays() {
    UUID id =
        submit(
            activityAt(clock.instant().plus(Duration.ofHours(2)), "a", CARD),
            activity("b", LETTER),
            activity("c", EQUIPMENT, "b"));
    clock.advance(Duration.ofHours(2));

    Race.between(() -> planned.begin() >= 0, () -> withdraw(id), () -> perform(id, 1) != null);

    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
    assertThat(statuses(id).get(0)).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(perform(id, 2)).isInstanceOf(AttemptResult.Over.class);
  }

  @Rounds(100)
  void of_two_last_steps_before_the_first_day_one_tells_that_it_is_ready() {
    UUID id =
        submit(activity("a", CARD), activity("b", EQUIPMENT), afterStart(activity("c", LETTER)));

    Race.between(() -> perform(id, 0), () -> perform(id, 1), () -> perform(id, 2));

    assertThat(gangway.onboarding(id).readyAt()).isPresent();
    assertThat(fanIn.close(id)).isTrue();
    assertThat(events.stream(Ready.class).filter(ready -> ready.onboardingId().equals(id)))
        .hasSize(1);
  }

  private UUID submit(Step... steps) {
    return gangway.submit(johnny(), plan(steps));
  }

  private boolean withdraw(UUID id) {
    SignedInAs.admin(() -> service.withdraw(id, HR));
    return true;
  }

  private AttemptResult perform(UUID id, int step) {
    return gangway.perform(gangway.runs(id).get(step));
  }

  private List<ActivityStatus> statuses(UUID id) {
    return gangway.runs(id).stream().map(ActivityRun::status).toList();
  }

  /** The jobs by which a step was sent on its way. */
  private List<UUID> jobs(UUID id, int step) {
    UUID run = gangway.runs(id).get(step).id();
    return events.stream(Queued.class)
        .flatMap(queued -> queued.activities().stream())
        .filter(queued -> queued.runId().equals(run))
        .map(queued -> queued.jobId())
        .toList();
  }
}
