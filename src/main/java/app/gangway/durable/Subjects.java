package app.gangway.durable;

import app.gangway.batch.BatchSnapshot;
import app.gangway.batch.BatchSnapshots;
import app.gangway.batch.Batches;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.query.OnboardingSnapshot;
import app.gangway.onboarding.query.OnboardingSnapshots;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the onboarding or the batch behind an id of the outside world. */
@Component
public class Subjects {

  private final OnboardingSnapshots onboardings;
  private final BatchSnapshots batches;
  private final Onboardings onboardingRows;
  private final Batches batchRows;

  Subjects(
      OnboardingSnapshots onboardings,
      BatchSnapshots batches,
      Onboardings onboardingRows,
      Batches batchRows) {
    this.onboardings = onboardings;
    this.batches = batches;
    this.onboardingRows = onboardingRows;
    this.batchRows = batchRows;
  }

  /** Takes the lock of its row until the transaction ends. */
  public void lock(Subject subject) {
    if (subject.isBatch()) {
      batchRows.lock(subject.id());
    } else {
      onboardingRows.lock(subject.id());
    }
  }

  /** A batch may give its id to an onboarding between the first look and the second. */
  public Optional<Subject> find(String instanceId) {
    return onboarding(instanceId)
        .or(() -> batches.findByInstanceId(instanceId).map(Subjects::of))
        .or(() -> onboarding(instanceId));
  }

  private Optional<Subject> onboarding(String instanceId) {
    return onboardings.findByInstanceId(instanceId).map(Subjects::of);
  }

  private static Subject of(OnboardingSnapshot onboarding) {
    return new Subject(onboarding.id(), false, RuntimeStatus.of(onboarding));
  }

  private static Subject of(BatchSnapshot batch) {
    return new Subject(batch.id(), true, RuntimeStatus.of(batch));
  }
}
