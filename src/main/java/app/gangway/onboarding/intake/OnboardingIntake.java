package app.gangway.onboarding.intake;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.OnboardingEvent.Ready;
import app.gangway.onboarding.OnboardingEvent.Submitted;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.intake.NewOnboarding.NewStep;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes new onboardings; part of the commit of the service that takes them in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OnboardingIntake {

  /** Onboardings that go to the database in one batch of statements: bounds memory. */
  private static final int CHUNK = 500;

  /** So many at once that they may be most of what a table holds. */
  private static final int MANY = 200;

  private final NewOnboardings newOnboardings;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OnboardingIntake(
      NewOnboardings newOnboardings,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.newOnboardings = newOnboardings;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes them in, all or none; their activities are on their way after the commit.
   *
   * @param uploadedBy who uploaded the file that they came in with; null where there was none
   * @param written hears now and then how many of them have been written
   */
  public void take(
      List<Submission> submissions,
      Planning planning,
      Actor actor,
      @Nullable String uploadedBy,
      IntConsumer written) {
    Instant now = clock.instant();
    List<QueuedActivity> queued = new ArrayList<>();
    List<AllSettled> nothingToDo = new ArrayList<>();
    List<Ready> ready = new ArrayList<>();
    for (int start = 0; start < submissions.size(); start += CHUNK) {
      int end = Math.min(start + CHUNK, submissions.size());
      List<NewOnboarding> chunk =
          submissions.subList(start, end).stream()
              .map(submission -> NewOnboarding.of(submission, planning, now))
              .toList();
      newOnboardings.write(chunk, actor, uploadedBy, now);
      List<Line> lines = new ArrayList<>();
      for (NewOnboarding each : chunk) {
        lines.add(line(each.submission(), actor, now));
        each.steps().forEach(step -> lateLine(step, now).ifPresent(lines::add));
        queued.addAll(each.queued(now));
        each.allSettled().ifPresent(nothingToDo::add);
        if (each.readyAtOnce()) {
          ready.add(new Ready(each.submission().id(), now));
        }
      }
      timeline.write(lines);
      written.accept(end);
    }
    if (submissions.size() >= MANY) {
      newOnboardings.count();
    }
    events.publishEvent(new Submitted(submissions, actor, now));
    events.publishEvent(new Queued(queued));
    submissions.forEach(s -> events.publishEvent(new Changed(s.id(), s.batchId())));
    ready.forEach(events::publishEvent);
    nothingToDo.forEach(events::publishEvent);
  }

  private Optional<Line> lateLine(NewStep written, Instant now) {
    Step step = written.step();
    return written
        .start()
        .lateLine(activities.title(step.activity(), step.title()))
        .map(
            text ->
                new Line(
                    written.onboarding(),
                    now,
                    TimelineKind.NOTED,
                    Actor.SYSTEM,
                    step.key() == null ? step.activity() : step.key(),
                    text));
  }

  private static Line line(Submission submission, Actor actor, Instant now) {
    String text = "%s was submitted.".formatted(submission.hire().name());
    return new Line(submission.id(), now, TimelineKind.SUBMITTED, actor, null, text);
  }
}
