package app.gangway.onboarding;

import app.gangway.activity.Activities;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Ended;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the activities of an onboarding come together again, and it ends; once in each round. */
@Service
@Transactional
public class FanIn {

  private final OnboardingSteps steps;
  private final ActivityRuns runs;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  FanIn(
      OnboardingSteps steps,
      ActivityRuns runs,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.steps = steps;
    this.runs = runs;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Says that the fan-in is due if the step just made was the one that brought the open activities
   * to nought; part of that step's commit.
   */
  void announceIfDue(UUID onboardingId) {
    Tally tally = steps.tally(onboardingId).orElseThrow();
    if (tally.allSettled()) {
      events.publishEvent(new AllSettled(onboardingId, tally.round(), tally.name()));
    }
    events.publishEvent(new Changed(onboardingId, tally.batchId()));
  }

  /** Closes an onboarding whose activities have all settled; else does nothing. */
  public void close(UUID id) {
    Instant now = clock.instant();
    Tally tally = steps.tally(id).orElse(null);
    if (tally == null || !tally.allSettled()) {
      return;
    }
    OnboardingStatus end =
        tally.failed() == 0 ? OnboardingStatus.COMPLETED : OnboardingStatus.FAILED;
    if (steps.close(id, end, now) == 0) {
      return;
    }
    if (end == OnboardingStatus.COMPLETED) {
      String line = "Onboarding of %s completed.".formatted(tally.name());
      timeline.write(id, now, TimelineKind.COMPLETED, Actor.HOUSE, line);
    } else {
      timeline.write(id, now, TimelineKind.FAILED, Actor.HOUSE, whatFailed(tally));
    }
    events.publishEvent(new Ended(id, tally.batchId(), end));
    events.publishEvent(new Changed(id, tally.batchId()));
  }

  private String whatFailed(Tally tally) {
    return runs.findByOnboardingIdOrderByOrdinal(tally.id()).stream()
        .filter(run -> run.status() == ActivityStatus.FAILED)
        .map(run -> activities.title(run.activity()) + ": " + run.outcome().orElse("no reason"))
        .collect(Collectors.joining("; ", "Onboarding of %s failed. ".formatted(tally.name()), ""));
  }

  /** The onboardings whose fan-in is due but has not happened, for whoever sends it again. */
  @Transactional(readOnly = true)
  public List<AllSettled> unclosed(int limit) {
    return steps.unclosed(Limit.of(limit)).stream()
        .map(tally -> new AllSettled(tally.id(), tally.round(), tally.name()))
        .toList();
  }
}
