package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepStart;
import app.gangway.onboarding.execution.FollowerRows.Follower;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the steps that wait for other steps of their onboarding, whose lock the caller has. It goes
 * by how the steps stand, not by which has just settled: so it does no harm to ask twice.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Followers {

  private final FollowerRows rows;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Followers(
      FollowerRows rows,
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
   * Begins those whose steps before them are over, and settles as not started those of which one
   * has failed, with all that wait for them in turn.
   */
  public void advance(UUID onboarding) {
    Instant now = clock.instant();
    StepGraph graph = new StepGraph(rows.of(onboarding));
    List<Line> lines = new ArrayList<>();
    List<QueuedActivity> queued = new ArrayList<>();
    List<Follower> begun = graph.ready();
    for (Follower step : begun) {
      StepStart start = StepStart.of(step.kind(), step.start(), now);
      UUID job = RowIds.next();
      rows.begin(step.run(), start, job);
      start
          .lateLine(step.name().title(activities))
          .ifPresent(text -> lines.add(line(onboarding, now, TimelineKind.NOTED, step, text)));
      if (start.status() == ActivityStatus.QUEUED) {
        queued.add(step.queued(onboarding, job).at(start.dueAt(), now));
      }
    }
    List<Follower> lost = graph.lose();
    for (Follower step : lost) {
      String why = "Not started: %s".formatted(graph.lostBefore(step).name().title(activities));
      rows.lose(step.run(), OutcomeText.line(why + " failed."), now);
      String text = "%s is not started.".formatted(step.name().title(activities));
      lines.add(line(onboarding, now, TimelineKind.NOT_STARTED, step, text));
    }
    rows.unblocked(onboarding, begun.size(), lost.size(), required(lost));
    timeline.write(lines);
    if (!queued.isEmpty()) {
      events.publishEvent(new Queued(queued));
    }
  }

  /** What did not start waits again, where what it waits for may still come to a good end. */
  public void reopen(UUID onboarding) {
    List<Follower> again = new StepGraph(rows.of(onboarding)).reopen();
    again.forEach(step -> rows.block(step.run()));
    rows.blocked(onboarding, again.size(), required(again));
  }

  private static int required(List<Follower> steps) {
    return (int) steps.stream().filter(Follower::required).count();
  }

  private static Line line(
      UUID onboarding, Instant now, TimelineKind kind, Follower step, String text) {
    return new Line(onboarding, now, kind, Actor.SYSTEM, step.name().id(), text);
  }
}
