package app.gangway.onboarding.execution;

import app.gangway.common.Actor;
import app.gangway.common.access.SystemOnly;
import app.gangway.common.concurrent.GroupCommit;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.onboarding.OnboardingEvent.Ready;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.OnboardingTransitions;
import app.gangway.onboarding.query.RunOutcome;
import app.gangway.onboarding.query.RunOutcomes;
import app.gangway.onboarding.ready.Readiness;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** Where the activities of an onboarding come together again, and it ends; once in each round. */
@Service
public class FanIn {

  private final OnboardingTransitions transitions;
  private final WorkerTransitions workerTransitions;
  private final Followers followers;
  private final Readiness readiness;
  private final RunOutcomes runs;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;
  private final GroupCommit<UUID, Boolean> closing;

  FanIn(
      OnboardingTransitions transitions,
      WorkerTransitions workerTransitions,
      Followers followers,
      Readiness readiness,
      RunOutcomes runs,
      Timeline timeline,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.transitions = transitions;
    this.workerTransitions = workerTransitions;
    this.followers = followers;
    this.readiness = readiness;
    this.runs = runs;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
    closing =
        new GroupCommit<>(
            group -> Objects.requireNonNull(transaction.execute(status -> closeTogether(group))));
  }

  /**
   * Says that the fan-in is due where the step just made was the one that brought the open
   * activities to nought; part of that step's commit.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announceIfDue(List<UUID> onboardings) {
    for (OnboardingCounts counts : advanced(workerTransitions.countsOf(onboardings))) {
      if (counts.becomesReady()) {
        readiness.reached(counts.id());
      }
      if (counts.allSettled()) {
        events.publishEvent(new AllSettled(counts.id(), counts.round(), counts.name()));
      }
      events.publishEvent(new Changed(counts.id(), counts.batchId()));
    }
  }

  /** The same once what waited for the steps that have settled has moved on. */
  private List<OnboardingCounts> advanced(List<OnboardingCounts> counts) {
    List<UUID> blocked =
        counts.stream().filter(each -> each.blocked() > 0).map(OnboardingCounts::id).toList();
    if (blocked.isEmpty()) {
      return counts;
    }
    blocked.forEach(followers::advance);
    return workerTransitions.countsOf(counts.stream().map(OnboardingCounts::id).toList());
  }

  /**
   * Closes an onboarding whose activities have all settled; else does nothing.
   *
   * @return whether this call closed it
   */
  @SystemOnly
  public boolean close(UUID id) {
    return closing.ask(id);
  }

  /** Closes those that are due, in one commit, and says of each whether it did. */
  private List<Boolean> closeTogether(List<UUID> onboardings) {
    Instant now = clock.instant();
    List<OnboardingCounts> due =
        workerTransitions.countsOf(onboardings).stream()
            .filter(OnboardingCounts::allSettled)
            .toList();
    boolean[] moved = workerTransitions.close(due, now);
    List<Line> lines = new ArrayList<>();
    Set<UUID> closed = new HashSet<>();
    for (int i = 0; i < moved.length; i++) {
      if (moved[i]) {
        OnboardingCounts ended = due.get(i);
        closed.add(ended.id());
        lines.add(line(ended, now));
        if (ended.end() == OnboardingStatus.COMPLETED && !ended.readyTold()) {
          events.publishEvent(new Ready(ended.id(), now));
        }
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

  /** The onboardings whose fan-in is due but has not happened, for whoever sends it again. */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<AllSettled> unclosed(int limit) {
    return transitions.unclosed(Limit.of(limit)).stream()
        .map(counts -> new AllSettled(counts.id(), counts.round(), counts.name()))
        .toList();
  }
}
