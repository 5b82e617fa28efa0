package app.gangway.onboarding.intake;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.CauseText;
import app.gangway.onboarding.OnboardingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An onboarding as it would be had it been submitted before now.
 *
 * @param submittedBy the name of whoever did
 * @param endedAt null while it runs
 * @param runs its activities in the order in which results are listed
 */
public record PastOnboarding(
    Submission submission,
    OnboardingStatus status,
    boolean suspended,
    String submittedBy,
    Instant submittedAt,
    @Nullable Instant endedAt,
    List<Run> runs) {

  public PastOnboarding {
    runs = List.copyOf(runs);
  }

  /**
   * One of its activities.
   *
   * @param activity its name
   * @param dueAt when it is to be done, if it is still to be done
   * @param startedAt null for one that has not started, or began to wait before it did
   * @param settledAt null for one that has not settled
   * @param askedAt since when it waits, or waited, for an approval; null for never
   * @param answeredAt until when; null while it waits
   * @param outcome its result, or why it failed; null for nothing yet
   */
  public record Run(
      UUID id,
      String activity,
      ActivityStatus status,
      Instant dueAt,
      @Nullable Instant startedAt,
      @Nullable Instant settledAt,
      @Nullable Instant askedAt,
      @Nullable Instant answeredAt,
      @Nullable String outcome) {

    /** As it is kept of what failed; null for everything else. */
    @Nullable String cause(Submission of) {
      return status == ActivityStatus.FAILED
          ? CauseText.of(outcome, of.hire().email(), of.details().managerEmail())
          : null;
    }
  }

  int count(ActivityStatus wanted) {
    return (int) runs.stream().filter(run -> run.status() == wanted).count();
  }

  int open() {
    return (int) runs.stream().filter(run -> run.settledAt() == null).count();
  }
}
