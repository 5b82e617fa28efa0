package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Timeline;
import app.gangway.onboarding.Timeline.Line;
import app.gangway.onboarding.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends onboardings whose activities have all settled, those that end together in one commit. */
@Service
@Transactional
class Completions {

  private final WorkerTransitions transitions;
  private final ActivityRuns runs;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Completions(
      WorkerTransitions transitions,
      ActivityRuns runs,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.transitions = transitions;
    this.runs = runs;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Closes those that are due, and says of each whether it did. */
  List<Boolean> close(List<UUID> onboardings) {
    Instant now = clock.instant();
    List<OnboardingCounts> due =
        transitions.tallies(onboardings).stream().filter(OnboardingCounts::allSettled).toList();
    boolean[] moved = transitions.close(due, now);
    List<Line> lines = new ArrayList<>();
    Set<UUID> closed = new HashSet<>();
    for (int i = 0; i < moved.length; i++) {
      if (moved[i]) {
        OnboardingCounts ended = due.get(i);
        closed.add(ended.id());
        lines.add(line(ended, now));
        events.publishEvent(new Ended(ended.id(), ended.batchId(), ended.end()));
        events.publishEvent(new Changed(ended.id(), ended.batchId()));
      }
    }
    timeline.write(lines);
    // Asked twice in one group, it was closed for the first.
    return onboardings.stream().map(closed::remove).toList();
  }

  private Line line(OnboardingCounts ended, Instant now) {
    boolean completed = ended.end() == OnboardingStatus.COMPLETED;
    return new Line(
        ended.id(),
        now,
        completed ? TimelineKind.COMPLETED : TimelineKind.FAILED,
        Actor.SYSTEM,
        null,
        completed ? "Onboarding of %s completed.".formatted(ended.name()) : whatFailed(ended));
  }

  private String whatFailed(OnboardingCounts ended) {
    return runs.findByOnboardingIdOrderByOrdinal(ended.id()).stream()
        .filter(run -> run.status() == ActivityStatus.FAILED)
        .map(run -> activities.title(run.activity()) + ": " + run.outcome().orElse("no reason"))
        .collect(Collectors.joining("; ", "Onboarding of %s failed. ".formatted(ended.name()), ""));
  }
}
