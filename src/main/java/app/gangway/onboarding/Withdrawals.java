package app.gangway.onboarding;

import app.gangway.common.Actor;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Dropped;
import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.onboarding.OnboardingEvent.Withdrawn;
import app.gangway.onboarding.execution.OnboardingCounts;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws onboardings; part of the commit of the service that was asked to. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Withdrawals {

  private final OnboardingTransitions transitions;
  private final ActivityRuns runs;
  private final ActivityTransitions runTransitions;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Withdrawals(
      OnboardingTransitions transitions,
      ActivityRuns runs,
      ActivityTransitions runTransitions,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.transitions = transitions;
    this.runs = runs;
    this.runTransitions = runTransitions;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What has not started does not start, what is at work ends.
   *
   * @param reason kept word for word; null for none
   * @return false when it had ended already
   */
  public boolean withdraw(UUID id, Actor actor, @Nullable String reason) {
    return withdraw(id, actor, reason, false);
  }

  /** The same for one whose whole batch was withdrawn by this actor for this reason. */
  public boolean withdrawWithBatch(UUID id, Actor actor, @Nullable String reason) {
    return withdraw(id, actor, reason, true);
  }

  private boolean withdraw(UUID id, Actor actor, @Nullable String reason, boolean withBatch) {
    Instant now = clock.instant();
    if (transitions.withdraw(id, reason, now) == 0) {
      return false;
    }
    List<UUID> jobs =
        runs.findByOnboardingIdOrderByOrdinal(id).stream()
            .filter(run -> run.status() == ActivityStatus.QUEUED)
            .map(ActivityRun::jobId)
            .toList();
    transitions.dropOpen(id, runTransitions.withdrawOpen(id, now));
    OnboardingCounts counts = transitions.counts(id).orElseThrow();
    String line = "Onboarding of %s was withdrawn".formatted(counts.name());
    timeline.write(id, now, TimelineKind.WITHDRAWN, actor, Timeline.because(line, reason));
    events.publishEvent(new Withdrawn(id, counts.name(), actor, now, reason, withBatch));
    events.publishEvent(new Dropped(jobs));
    events.publishEvent(new Ended(id, counts.batchId(), counts.status()));
    events.publishEvent(new Changed(id, counts.batchId()));
    return true;
  }
}
