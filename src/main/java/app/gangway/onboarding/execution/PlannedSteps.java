package app.gangway.onboarding.execution;

import static java.util.Objects.requireNonNull;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepStart;
import app.gangway.onboarding.execution.PlannedRows.PlannedStep;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Begins the steps whose time has come. Until then each costs a row, and nothing looks at it. */
@Service
public class PlannedSteps {

  /** In one commit: so few that whoever waits for one of them does not wait long. */
  private static final int CHUNK = 500;

  private final PlannedRows rows;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  PlannedSteps(
      PlannedRows rows,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.rows = rows;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Gives those a job that start within {@link StepStart#NEAR}, and lets people see the tasks that
   * start now. Nothing of what is suspended, or was withdrawn with its batch.
   *
   * @return how many have begun
   */
  @SystemOnly
  public int begin() {
    int begun = 0;
    int some;
    do {
      some = requireNonNull(transaction.execute(status -> beginSome()));
      begun += some;
    } while (some == CHUNK);
    return begun;
  }

  private int beginSome() {
    Instant now = clock.instant();
    List<PlannedStep> due = rows.due(now, now.plus(StepStart.NEAR), CHUNK);
    List<QueuedActivity> queued = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (PlannedStep step : due) {
      StepStart start = StepStart.of(step.kind(), step.dueAt(), now);
      QueuedActivity sent = step.activity().withJob(RowIds.next());
      // Else somebody has withdrawn it, or moved its day, meanwhile.
      if (rows.begin(step, start, sent.jobId())) {
        if (start.status() == ActivityStatus.QUEUED) {
          queued.add(sent.at(start.dueAt(), now));
        }
        start
            .lateLine(step.name().title(activities))
            .ifPresent(text -> lines.add(late(step, now, text)));
        events.publishEvent(new Changed(sent.onboardingId(), sent.batchId()));
      }
    }
    timeline.write(lines);
    if (!queued.isEmpty()) {
      events.publishEvent(new Queued(queued));
    }
    return due.size();
  }

  private static Line late(PlannedStep step, Instant now, String text) {
    return new Line(
        step.activity().onboardingId(),
        now,
        TimelineKind.NOTED,
        Actor.SYSTEM,
        step.name().id(),
        text);
  }
}
