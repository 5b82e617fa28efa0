package app.gangway.onboarding.execution;

import app.gangway.common.Actor;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.query.RunOutcome;
import app.gangway.onboarding.query.RunOutcomes;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends onboardings whose activities have all settled, those that end together in one commit. */
@Service
@Transactional
class Completions {

  private final WorkerTransitions transitions;
  private final RunOutcomes runs;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Completions(
      WorkerTransitions transitions,
      RunOutcomes runs,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.transitions = transitions;
    this.runs = runs;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** Closes those that are due, and says of each whether it did. */
  List<Boolean> close(List<UUID> onboardings) {
    Instant now = clock.instant();
    List<OnboardingCounts> due =
        transitions.countsOf(onboardings).stream().filter(OnboardingCounts::allSettled).toList();
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
    List<RunOutcome> outcomes = runs.of(List.of(ended.id())).getOrDefault(ended.id(), List.of());
    return "Onboarding of %s failed. %s".formatted(ended.name(), runs.failures(outcomes));
  }
}
