package app.gangway.onboarding;

import app.gangway.activity.Activities;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Dropped;
import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.OnboardingEvent.Reopened;
import app.gangway.onboarding.OnboardingEvent.Withdrawn;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where an onboarding as a whole is taken in, closed, called off and sent on its way again. */
@Service
@Transactional
public class OnboardingDesk {

  /** Onboardings that are written together before the session forgets them: bounds memory. */
  private static final int CHUNK = 500;

  private final Onboardings onboardings;
  private final OnboardingSteps steps;
  private final ActivityRuns runs;
  private final ActivitySteps runSteps;
  private final Activities activities;
  private final Timeline timeline;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  OnboardingDesk(
      Onboardings onboardings,
      OnboardingSteps steps,
      ActivityRuns runs,
      ActivitySteps runSteps,
      Activities activities,
      Timeline timeline,
      EntityManager entities,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.steps = steps;
    this.runs = runs;
    this.runSteps = runSteps;
    this.activities = activities;
    this.timeline = timeline;
    this.entities = entities;
    this.events = events;
    this.clock = clock;
  }

  /** Takes one in; its rows are safe when this returns, and its activities are on their way. */
  public void submit(Submission submission, Plan plan, Actor actor) {
    submit(List.of(submission), plan, actor);
  }

  /** Takes many in, all or none. */
  public void submit(List<Submission> submissions, Plan plan, Actor actor) {
    Instant now = clock.instant();
    List<QueuedActivity> queued = new ArrayList<>();
    int written = 0;
    for (Submission submission : submissions) {
      entities.persist(new Onboarding(submission, plan, actor, now));
      queued.addAll(plan(submission, plan, now));
      timeline.write(
          submission.id(),
          now,
          TimelineKind.SUBMITTED,
          actor,
          "%s was submitted.".formatted(submission.hire().name()));
      if (++written % CHUNK == 0) {
        entities.flush();
        entities.clear();
      }
    }
    events.publishEvent(new Queued(queued));
    submissions.forEach(s -> events.publishEvent(new Changed(s.id(), s.batchId())));
  }

  private List<QueuedActivity> plan(Submission submission, Plan plan, Instant now) {
    List<QueuedActivity> queued = new ArrayList<>();
    for (String activity : plan.activities()) {
      ActivityRun run =
          new ActivityRun(submission.id(), queued.size(), activity, !plan.approvalRule(), now);
      entities.persist(run);
      queued.add(
          new QueuedActivity(
              run.id(),
              run.jobId(),
              activity,
              submission.id(),
              submission.batchId(),
              submission.hire().name(),
              submission.hire().role()));
    }
    return queued;
  }

  /** The fan-in: closes an onboarding whose activities have all settled; else does nothing. */
  public void close(UUID id) {
    Instant now = clock.instant();
    Tally tally = steps.tally(id).orElse(null);
    if (tally == null || !tally.allSettled()) {
      return;
    }
    OnboardingStatus end =
        tally.failed() == 0 ? OnboardingStatus.COMPLETED : OnboardingStatus.FAILED;
    if (steps.close(id, end, now) == 0) {
      return;
    }
    if (end == OnboardingStatus.COMPLETED) {
      String line = "Onboarding of %s completed.".formatted(tally.name());
      timeline.write(id, now, TimelineKind.COMPLETED, Actor.HOUSE, line);
    } else {
      timeline.write(id, now, TimelineKind.FAILED, Actor.HOUSE, whatFailed(tally));
    }
    events.publishEvent(new Ended(id, tally.batchId(), end));
    events.publishEvent(new Changed(id, tally.batchId()));
  }

  private String whatFailed(Tally tally) {
    return runs.findByOnboardingIdOrderByOrdinal(tally.id()).stream()
        .filter(run -> run.status() == ActivityStatus.FAILED)
        .map(run -> activities.title(run.activity()) + ": " + run.outcome().orElse("no reason"))
        .collect(Collectors.joining("; ", "Onboarding of %s failed. ".formatted(tally.name()), ""));
  }

  /**
   * Calls a running onboarding off: what has not started does not start, what is at work ends.
   *
   * @return false when it had ended already
   */
  public boolean withdraw(UUID id, Actor actor) {
    Instant now = clock.instant();
    if (steps.withdraw(id, now) == 0) {
      return false;
    }
    List<UUID> jobs =
        runs.findByOnboardingIdOrderByOrdinal(id).stream()
            .filter(run -> run.status() == ActivityStatus.QUEUED)
            .map(ActivityRun::jobId)
            .toList();
    steps.dropOpen(id, runSteps.withdrawOpen(id, now));
    Tally tally = steps.tally(id).orElseThrow();
    timeline.write(
        id,
        now,
        TimelineKind.WITHDRAWN,
        actor,
        "Onboarding of %s was withdrawn.".formatted(tally.name()));
    events.publishEvent(new Withdrawn(id, actor, now));
    events.publishEvent(new Dropped(jobs));
    events.publishEvent(new Ended(id, tally.batchId(), tally.status()));
    events.publishEvent(new Changed(id, tally.batchId()));
    return true;
  }

  /**
   * Sends every failed activity of an onboarding on its way again; the fan-in follows once more.
   *
   * @return how many are on their way; 0 when none had failed
   */
  public int runAgain(UUID id, Actor actor) {
    Instant now = clock.instant();
    onboardings.lock(id);
    List<ActivityRun> failed =
        runs.findByOnboardingIdOrderByOrdinal(id).stream()
            .filter(run -> run.status() == ActivityStatus.FAILED)
            .toList();
    if (failed.isEmpty() || steps.reopen(id, failed.size()) == 0) {
      return 0;
    }
    Tally tally = steps.tally(id).orElseThrow();
    List<QueuedActivity> queued = new ArrayList<>();
    Onboarding onboarding = onboardings.findById(id).orElseThrow();
    for (ActivityRun run : failed) {
      UUID job = UUID.randomUUID();
      runSteps.runAgain(run.id(), job, now);
      String line = "%s is run again.".formatted(activities.title(run.activity()));
      timeline.write(id, now, TimelineKind.RUN_AGAIN, actor, run.activity(), line);
      queued.add(
          new QueuedActivity(
              run.id(),
              job,
              run.activity(),
              id,
              tally.batchId(),
              tally.name(),
              onboarding.hire().role()));
    }
    events.publishEvent(new Reopened(id, tally.batchId()));
    events.publishEvent(new Queued(queued));
    events.publishEvent(new Changed(id, tally.batchId()));
    return queued.size();
  }

  /** The onboardings whose fan-in is due but has not happened, for whoever sends it again. */
  @Transactional(readOnly = true)
  public List<AllSettled> unclosed(int limit) {
    return steps.unclosed(Limit.of(limit)).stream()
        .map(tally -> new AllSettled(tally.id(), tally.round(), tally.name()))
        .toList();
  }

  /**
   * Activities that should have a job, in the order of their ids, for whoever sends it again.
   *
   * @param after the last one seen
   */
  @Transactional(readOnly = true)
  public List<QueuedActivity> due(Instant before, UUID after, int limit) {
    return runs.due(before, after, Limit.of(limit));
  }

  /**
   * Sends an activity whose job is missing or dead on its way by a new one, unless it has moved
   * meanwhile.
   *
   * @return whether it was sent
   */
  public boolean sendAgain(QueuedActivity lost) {
    UUID job = UUID.randomUUID();
    if (runSteps.sendAgain(lost.runId(), lost.jobId(), job) == 0) {
      return false;
    }
    events.publishEvent(new Queued(List.of(lost.withJob(job))));
    return true;
  }
}
