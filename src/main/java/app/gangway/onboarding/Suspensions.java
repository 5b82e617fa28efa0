package app.gangway.onboarding;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Dropped;
import app.gangway.onboarding.OnboardingEvent.OnboardingSuspended;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.OnboardingEvent.Resumed;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.execution.OnboardingCounts;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Suspends and resumes onboardings; part of the commit of the service that was asked to. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Suspensions {

  private final Onboardings onboardings;
  private final OnboardingTransitions transitions;
  private final ActivityRuns runs;
  private final ActivityTransitions runTransitions;
  private final FanIn fanIn;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Suspensions(
      Onboardings onboardings,
      OnboardingTransitions transitions,
      ActivityRuns runs,
      ActivityTransitions runTransitions,
      FanIn fanIn,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.transitions = transitions;
    this.runs = runs;
    this.runTransitions = runTransitions;
    this.fanIn = fanIn;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  boolean suspend(UUID id, Actor actor, @Nullable String reason) {
    Instant now = clock.instant();
    if (transitions.suspend(id) == 0) {
      return false;
    }
    runTransitions.hold(id);
    events.publishEvent(new Dropped(queued(id).stream().map(ActivityRun::jobId).toList()));
    OnboardingCounts counts = transitions.counts(id).orElseThrow();
    String line = "Onboarding of %s was suspended".formatted(counts.name());
    timeline.write(id, now, TimelineKind.SUSPENDED, actor, Timeline.because(line, reason));
    events.publishEvent(new OnboardingSuspended(id, counts.name(), actor, now, reason));
    events.publishEvent(new Changed(id, counts.batchId()));
    return true;
  }

  boolean resume(UUID id, Actor actor, @Nullable String reason) {
    Instant now = clock.instant();
    if (transitions.release(id) == 0) {
      return false;
    }
    Onboarding onboarding = onboardings.findById(id).orElseThrow();
    UUID batchId = onboarding.batchId().orElse(null);
    List<QueuedActivity> going = new ArrayList<>();
    for (ActivityRun run : queued(id)) {
      UUID job = RowIds.next();
      Duration late = Duration.between(run.dueAt(), now);
      Duration held = late.isNegative() ? Duration.ZERO : late;
      @Nullable Instant first = run.firstStartedAt().map(start -> start.plus(held)).orElse(null);
      runTransitions.goOn(run.id(), job, run.dueAt().plus(held), first);
      going.add(run.queued(job, batchId, onboarding.hire()));
    }
    String line = "Onboarding of %s goes on".formatted(onboarding.hire().name());
    timeline.write(id, now, TimelineKind.RESUMED, actor, Timeline.because(line, reason));
    events.publishEvent(new Resumed(id, onboarding.hire().name(), actor, now, reason));
    events.publishEvent(new Queued(going));
    // Also tells the pages; and what settled meanwhile may have been the last.
    fanIn.announceIfDue(List.of(id));
    return true;
  }

  private List<ActivityRun> queued(UUID id) {
    return runs.findByOnboardingIdOrderByOrdinal(id).stream()
        .filter(run -> run.status() == ActivityStatus.QUEUED)
        .toList();
  }
}
