package app.gangway.imports.http;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchProgress;
import app.gangway.imports.Import;
import app.gangway.imports.upload.KnownBatch;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.OnboardingStatus;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a batch is. What a field is called is promised.
 *
 * @param rows its onboardings, of which the next four are parts; the others are at work
 * @param done completed, those whose order was declined included
 * @param waiting for an approver
 * @param createdTime when it was confirmed, by hand or by a machine, as {@code
 *     yyyy-MM-ddTHH:mm:ssZ}
 * @param completedTime null while it has not ended
 */
record BatchState(
    String id,
    String status,
    long rows,
    long done,
    long failed,
    long waiting,
    long withdrawn,
    String createdTime,
    @Nullable String completedTime) {

  static final String ASK_AGAIN_SECONDS = "5";

  static BatchState of(KnownBatch batch) {
    return batch instanceof KnownBatch.Due due ? of(due.from()) : of((KnownBatch.Made) batch);
  }

  private static BatchState of(Import due) {
    String confirmed = time(due.confirmedAt().orElseThrow());
    return new BatchState(
        InstanceIds.of(due.id()), "Pending", due.people(), 0, 0, 0, 0, confirmed, null);
  }

  private static BatchState of(KnownBatch.Made made) {
    BatchProgress progress = made.progress();
    Batch batch = progress.batch();
    return new BatchState(
        batch.instanceId(),
        word(batch),
        progress.there(),
        progress.count(OnboardingStatus.COMPLETED),
        progress.count(OnboardingStatus.FAILED),
        progress.count(OnboardingStatus.WAITING),
        progress.count(OnboardingStatus.WITHDRAWN),
        time(Optional.ofNullable(made.confirmedAt()).orElse(batch.submittedAt())),
        batch.endedAt().map(BatchState::time).orElse(null));
  }

  /**
   * The words of an orchestration; but a batch of which some have failed has completed, and {@code
   * failed} says how many.
   */
  private static String word(Batch batch) {
    return switch (batch.status()) {
      case RUNNING -> batch.suspended() ? "Suspended" : "Running";
      case COMPLETED -> "Completed";
      case WITHDRAWN -> "Terminated";
    };
  }

  private static String time(Instant moment) {
    return moment.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
