package app.gangway.testing;

import app.gangway.activity.Activities;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.ActivityPerformer;
import app.gangway.onboarding.execution.AttemptResult;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineEntry;
import java.util.List;
import java.util.UUID;

/** Does by hand what the jobs do, one thing at a time. */
public class ManualExecution {

  private final OnboardingService service;
  private final ActivityPerformer performer;
  private final Onboardings onboardings;
  private final ActivityRuns runs;
  private final TimelineEntries timeline;
  private final Activities activities;

  ManualExecution(
      OnboardingService service,
      ActivityPerformer performer,
      Onboardings onboardings,
      ActivityRuns runs,
      TimelineEntries timeline,
      Activities activities) {
    this.service = service;
    this.performer = performer;
    this.onboardings = onboardings;
    this.runs = runs;
    this.timeline = timeline;
    this.activities = activities;
  }

  /** By form. */
  public UUID submit(NewHire hire) {
    return submit(hire, HireDetails.NONE);
  }

  /** The same of somebody of whom more is known. */
  public UUID submit(NewHire hire, HireDetails details) {
    return submit(Submission.of(hire, details), Plan.everything(activities));
  }

  /** One with steps that the test says. */
  public UUID submit(NewHire hire, Plan plan) {
    return submit(Submission.of(hire), plan);
  }

  /** The same of a submission that the test makes. */
  public UUID submit(Submission submission, Plan plan) {
    SignedInAs.admin(() -> service.submit(submission, plan, People.HR));
    return submission.id();
  }

  /** One attempt at one activity. */
  public AttemptResult perform(UUID onboarding, String activity) {
    return perform(run(onboarding, activity));
  }

  /** One attempt at it. */
  public AttemptResult perform(ActivityRun run) {
    try {
      return performer.perform(run.id(), run.jobId());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** One attempt at each activity. */
  public void performAll(UUID onboarding) {
    runs(onboarding).forEach(run -> perform(onboarding, run.activity()));
  }

  public Onboarding onboarding(UUID id) {
    return onboardings.findById(id).orElseThrow();
  }

  public List<ActivityRun> runs(UUID onboarding) {
    return runs.findByOnboardingIdOrderByOrdinal(onboarding);
  }

  public ActivityRun run(UUID onboarding, String activity) {
    return runs(onboarding).stream()
        .filter(run -> run.activity().equals(activity))
        .findFirst()
        .orElseThrow();
  }

  /** What the activities say, in their order. */
  public List<String> outcomes(UUID onboarding) {
    return runs(onboarding).stream().map(run -> run.outcome().orElse("")).toList();
  }

  public List<String> lines(UUID onboarding) {
    return timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(onboarding).stream()
        .map(TimelineEntry::line)
        .toList();
  }

  /** How many activities of a batch have not settled yet. */
  public int openActivities(UUID batch) {
    return onboardings.findAll(OnboardingFilter.ofBatch(batch, null).toSpecification()).stream()
        .mapToInt(onboarding -> onboarding.total() - onboarding.settled())
        .sum();
  }
}
