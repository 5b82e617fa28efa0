package app.gangway.onboarding.execution;

import app.gangway.calendar.BusinessCalendar;
import app.gangway.calendar.Locations;
import app.gangway.common.Actor;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Reopened;
import app.gangway.onboarding.OnboardingTransitions;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Adds tasks to what an onboarding is to do already. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AddedTasks {

  /** As what a process says is due on a day. */
  private static final LocalTime DUE = LocalTime.of(8, 0);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Onboardings onboardings;
  private final OnboardingTransitions transitions;
  private final ActivityRuns runs;
  private final AddedRows rows;
  private final Locations locations;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  AddedTasks(
      Onboardings onboardings,
      OnboardingTransitions transitions,
      ActivityRuns runs,
      AddedRows rows,
      Locations locations,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.transitions = transitions;
    this.runs = runs;
    this.rows = rows;
    this.locations = locations;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Adds one that is to do from now on. An onboarding that has ended runs again until it is done.
   *
   * @return false if it was withdrawn, or goes by no process
   */
  public boolean add(UUID onboarding, NewTask task, Actor actor) {
    onboardings.lock(onboarding);
    return add(onboarding, AddedRows.ADDED, task, actor);
  }

  /**
   * Lets people tell a back end that what it was told of somebody's first day is not true any more.
   * A task that says so already, and is not done, says the new day instead.
   *
   * @param run the step whose back end it is
   * @param title what people call that step
   */
  public void tell(ActivityRun run, String title, LocalDate day) {
    UUID onboarding = run.onboardingId();
    onboardings.lock(onboarding);
    String wanted = words(run, title, day);
    String prefix = AddedRows.TELL + rows.ordinal(run.id()) + ":";
    Instant due = due(onboardings.findById(onboarding).orElseThrow());
    if (rows.retitle(onboarding, prefix, wanted, due) == 0) {
      NewTask task = new NewTask(wanted, run.ownerGroup().orElse(null), due, true);
      add(onboarding, prefix, task, Actor.SYSTEM);
    }
  }

  /** The next day on which people are at work where the new hire is. */
  private Instant due(Onboarding onboarding) {
    BusinessCalendar calendar = locations.calendar(onboarding.details().location());
    LocalDate today = LocalDate.ofInstant(clock.instant(), calendar.zone());
    return calendar.plusWorkingDays(today, 1).atTime(DUE).atZone(calendar.zone()).toInstant();
  }

  private static String words(ActivityRun run, String title, LocalDate day) {
    String whom = run.ownerGroup().orElse("the back end");
    String end = ": %s, starts on %s".formatted(title, DAY.format(day));
    String text = "Tell " + whom + end;
    if (text.length() <= NewTask.TITLE_MAX) {
      return text;
    }
    String shorter = ": starts on " + DAY.format(day);
    int room = NewTask.TITLE_MAX - "Tell ".length() - shorter.length();
    return "Tell " + whom.substring(0, Math.min(room, whom.length())) + shorter;
  }

  private boolean add(UUID id, String prefix, NewTask task, Actor actor) {
    Onboarding onboarding = onboardings.findById(id).orElseThrow();
    if (onboarding.processVersionId().isEmpty() || transitions.openFor(id) == 0) {
      return false;
    }
    Instant now = clock.instant();
    List<ActivityRun> steps = runs.findByOnboardingIdOrderByOrdinal(id);
    String key = prefix + (steps.size() + 1);
    rows.write(id, key, task, now);
    timeline.write(
        List.of(
            new Line(
                id, now, TimelineKind.TASK_ADDED, actor, key, task.title() + " is to be done.")));
    @Nullable UUID batch = onboarding.batchId().orElse(null);
    if (onboarding.status().isEnded()) {
      events.publishEvent(new Reopened(id, batch));
    }
    events.publishEvent(new Changed(id, batch));
    return true;
  }
}
