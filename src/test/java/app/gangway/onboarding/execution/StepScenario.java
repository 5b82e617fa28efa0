package app.gangway.onboarding.execution;

import static app.gangway.onboarding.ActivityStatus.QUEUED;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.plan;

import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.intake.Step;
import app.gangway.testing.BackEnds;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** One new hire whose steps a test says. */
@RecordApplicationEvents
abstract class StepScenario {

  static final String CARD = "AccessCardCreationActivity";
  static final String EQUIPMENT = "ItEquipmentOrderActivity";
  static final String LETTER = "WelcomeEmailActivity";
  static final Duration DAY = Duration.ofDays(1);

  @Autowired ManualExecution gangway;
  @Autowired BackEnds backEnds;
  @Autowired OnboardingService service;
  @Autowired PlannedSteps planned;
  @Autowired LostActivities lost;
  @Autowired FanIn fanIn;
  @Autowired SettableClock clock;
  @Autowired ApplicationEvents events;

  String email;
  UUID id;
  Instant now;

  @BeforeEach
  void begin() {
    email = UUID.randomUUID() + "@steps.example";
    now = clock.instant();
  }

  void submit(Step... steps) {
    id = gangway.submit(hire("Carmen Diaz", email, "developer"), plan(steps));
  }

  AttemptResult perform(String key) {
    return gangway.perform(run(key));
  }

  /** Tried until it is given up. */
  void fail(String key) {
    while (status(key) == QUEUED) {
      perform(key);
      clock.advance(Duration.ofSeconds(1));
    }
  }

  ActivityRun run(String key) {
    return gangway.runs(id).stream()
        .filter(run -> run.stepKey().orElseThrow().equals(key))
        .findFirst()
        .orElseThrow();
  }

  ActivityStatus status(String key) {
    return run(key).status();
  }

  List<ActivityStatus> statuses() {
    return gangway.runs(id).stream().map(ActivityRun::status).toList();
  }

  List<QueuedActivity> allQueued() {
    return events.stream(Queued.class)
        .flatMap(queued -> queued.activities().stream())
        .filter(queued -> queued.onboardingId().equals(id))
        .toList();
  }

  List<UUID> queued() {
    return allQueued().stream().map(QueuedActivity::runId).toList();
  }

  /** Of this onboarding, whose steps have ids after its own, and of those that came later. */
  List<UUID> lostRuns() {
    Instant before = clock.instant().plus(DAY);
    return lost.due(before, id, 1000).stream().map(QueuedActivity::runId).toList();
  }
}
