package app.gangway.onboarding.execution;

import static java.util.stream.Collectors.toMap;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.MovedStep;
import app.gangway.onboarding.OnboardingEvent.Dropped;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepStart;
import app.gangway.onboarding.execution.DatedRows.DatedStep;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.process.PlannedStep;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Dates anew what is open of an onboarding, whose lock the caller has. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DatedSteps {

  private final DatedRows rows;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  DatedSteps(
      DatedRows rows,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * What has not begun starts when the plan says, at once if that is past, and all that is open is
   * due when it says. What is not in the plan keeps its dates. Everything in the queue gets another
   * job, so that nobody begins it by what was true before.
   */
  public void date(UUID onboarding, List<PlannedStep> plan) {
    Change change = new Change(plan, clock.instant());
    rows.open(onboarding).forEach(change::date);
    timeline.write(change.lines);
    if (!change.dropped.isEmpty()) {
      events.publishEvent(new Dropped(change.dropped));
    }
    if (!change.queued.isEmpty()) {
      events.publishEvent(new Queued(change.queued));
    }
  }

  /** The same without doing it: those whose dates would change, in the order of the process. */
  public List<MovedStep> preview(UUID onboarding, List<PlannedStep> plan) {
    Change change = new Change(plan, clock.instant());
    return rows.open(onboarding).stream().map(change::preview).flatMap(Optional::stream).toList();
  }

  /** One onboarding's. */
  private final class Change {

    private final Map<String, PlannedStep> plan;
    private final Instant now;
    private final List<UUID> dropped = new ArrayList<>();
    private final List<QueuedActivity> queued = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();

    Change(List<PlannedStep> plan, Instant now) {
      this.plan = plan.stream().collect(toMap(PlannedStep::key, step -> step));
      this.now = now;
    }

    private NewDates of(DatedStep step) {
      return NewDates.of(step, plan.get(step.name().id()), now);
    }

    Optional<MovedStep> preview(DatedStep step) {
      return of(step).change(step, now);
    }

    void date(DatedStep step) {
      NewDates next = of(step);
      switch (next.effect()) {
        case DUE -> rows.dueBy(step, next.dueBy());
        case WAITS -> rows.date(step, next, step.activity().jobId());
        case STARTS -> start(step, next);
      }
    }

    private void start(DatedStep step, NewDates next) {
      UUID job = RowIds.next();
      if (!rows.date(step, next, job)) {
        return;
      }
      if (step.status() == ActivityStatus.QUEUED) {
        dropped.add(step.activity().jobId());
      }
      if (next.status() == ActivityStatus.QUEUED && !step.held()) {
        queued.add(step.activity().withJob(job).at(next.dueAt(), now));
      }
      StepStart.lateLine(step.name().title(activities), next.late())
          .ifPresent(text -> tell(step, text));
    }

    private void tell(DatedStep step, String text) {
      UUID onboarding = step.activity().onboardingId();
      lines.add(
          new Line(onboarding, now, TimelineKind.NOTED, Actor.SYSTEM, step.name().id(), text));
    }
  }
}
