package app.gangway.onboarding.execution;

import static java.util.stream.Collectors.toMap;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.onboarding.ActivityStatus;
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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    void date(DatedStep step) {
      PlannedStep planned = plan.get(step.name().id());
      @Nullable Instant start = planned == null ? null : planned.start();
      @Nullable Instant due = planned == null ? step.dueBy() : planned.due();
      switch (step.status()) {
        case QUEUED -> queue(step, step.begun() ? null : start, due);
        case PLANNED, TODO -> wait(step, start, due);
        case BLOCKED -> {
          UUID job = step.activity().jobId();
          rows.date(step, step.status(), start == null ? step.dueAt() : start, due, job);
        }
        default -> rows.dueBy(step, due);
      }
    }

    private void queue(DatedStep step, @Nullable Instant start, @Nullable Instant due) {
      StepStart next =
          start == null
              ? new StepStart(ActivityStatus.QUEUED, step.dueAt(), Duration.ZERO)
              : StepStart.of(step.kind(), start, now);
      UUID job = RowIds.next();
      if (rows.date(step, next.status(), next.dueAt(), due, job)) {
        dropped.add(step.activity().jobId());
        send(step, next, job);
      }
    }

    /** A task that is to do goes on waiting if it is to begin later now. */
    private void wait(DatedStep step, @Nullable Instant start, @Nullable Instant due) {
      if (start == null) {
        rows.dueBy(step, due);
        return;
      }
      if (step.held()) {
        boolean planned = step.status() == ActivityStatus.PLANNED;
        Instant from = planned ? start : step.dueAt();
        rows.date(step, step.status(), from, due, step.activity().jobId());
        return;
      }
      StepStart next = StepStart.of(step.kind(), start, now);
      boolean stays = step.status() == ActivityStatus.TODO && next.status() == step.status();
      UUID other = RowIds.next();
      if (rows.date(step, next.status(), stays ? step.dueAt() : next.dueAt(), due, other)
          && !stays) {
        send(step, next, other);
        next.lateLine(step.name().title(activities)).ifPresent(text -> tell(step, text));
      }
    }

    private void send(DatedStep step, StepStart next, UUID job) {
      if (next.status() == ActivityStatus.QUEUED && !step.held()) {
        queued.add(step.activity().withJob(job).at(next.dueAt(), now));
      }
    }

    private void tell(DatedStep step, String text) {
      UUID onboarding = step.activity().onboardingId();
      lines.add(
          new Line(onboarding, now, TimelineKind.NOTED, Actor.SYSTEM, step.name().id(), text));
    }
  }
}
