package app.gangway.durable.purge;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.durable.EndedBatch;
import app.gangway.durable.InstancesByHand;
import app.gangway.durable.Outcome;
import app.gangway.onboarding.OnboardingEvent.OnboardingRetried;
import app.gangway.onboarding.OnboardingEvent.Withdrawn;
import app.gangway.onboarding.OnboardingService;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalApplicationListener;

/**
 * A batch is withdrawn and purged while a job goes from one of its children to the next: it leaves
 * alone those that it has not come to yet; once on each database.
 */
abstract class PurgedBatchRules extends InstancesByHand {

  private static final String RUNNING =
      "onboarding where instance_id like ? and status = 'RUNNING'";

  @Autowired PurgeService purges;
  @Autowired OnboardingService onboardingService;
  @Autowired ConfigurableApplicationContext application;

  @Test
  void a_child_is_not_run_again_with_a_batch_that_is_gone() {
    EndedBatch batch = EndedBatch.of(service, rows, "Fay", "Flo");
    UUID id = batch.subject();
    batchService.runAgain(id, HR, null);

    afterFirst(OnboardingRetried.class, () -> assertThat(withdrawAndPurge(batch, id)).isTrue())
        .during(() -> batchService.retryChildren(id));

    assertThat(running(batch)).isZero();
    assertThat(count("onboarding where instance_id like ? and status = 'FAILED'", of(batch)))
        .isEqualTo(1);
  }

  @Test
  void a_child_that_goes_on_by_itself_is_not_withdrawn_with_a_batch_that_is_gone() {
    EndedBatch batch = EndedBatch.of(service, rows, "Fay", "Flo");
    UUID id = batch.subject();
    batchService.runAgain(id, HR, null);
    batchService.retryChildren(id);
    batchService.withdraw(id, HR, null);

    afterFirst(Withdrawn.class, () -> failAndGoOn(batch))
        .during(() -> batchService.withdrawChildren(id));

    assertThat(running(batch)).isEqualTo(1);
  }

  @Rounds(50)
  void no_child_runs_after_its_batch_was_withdrawn_and_purged() {
    String[] names = IntStream.range(0, 12).mapToObj(n -> "F" + n).toArray(String[]::new);
    EndedBatch batch = EndedBatch.of(service, rows, names);
    UUID id = batch.subject();
    batchService.runAgain(id, HR, null);

    List<Boolean> done =
        Race.between(
            () -> {
              batchService.retryChildren(id);
              return true;
            },
            () -> withdrawAndPurge(batch, id));

    assertThat(done).containsOnly(true);
    assertThat(running(batch)).isZero();
  }

  /** The end of the request may come first: then everything runs, and is withdrawn. */
  private boolean withdrawAndPurge(EndedBatch batch, UUID id) {
    assertThat(batchService.withdraw(id, HR, null)).isTrue();
    Outcome purged;
    do {
      batchService.withdrawChildren(id);
      purged = purges.purge(batch.id(), ADMIN);
    } while (purged == Outcome.GONE);
    return purged == Outcome.ACCEPTED;
  }

  /** The other one ends; so the batch can be purged, and it be run again. */
  private void failAndGoOn(EndedBatch batch) {
    UUID left = rows.sql("select id from " + RUNNING).param(of(batch)).query(UUID.class).single();
    rows.sql("update activity_run set status = 'FAILED' where onboarding_id = ? and ordinal = 0")
        .param(left)
        .update();
    rows.sql("update onboarding set status = 'FAILED', open = 0, failed = 1 where id = ?")
        .param(left)
        .update();
    assertThat(purges.purge(batch.id(), ADMIN)).isEqualTo(Outcome.ACCEPTED);
    assertThat(onboardingService.runAgain(left, HR)).isEqualTo(1);
  }

  private long running(EndedBatch batch) {
    return count(RUNNING, of(batch));
  }

  private static String of(EndedBatch batch) {
    return batch.id() + ":%";
  }

  /** Somebody else acts as soon as the first event of this type has been committed. */
  private Interruption afterFirst(Class<?> event, Runnable act) {
    AtomicBoolean first = new AtomicBoolean(true);
    return new Interruption(
        application,
        TransactionalApplicationListener.forPayload(
            TransactionPhase.AFTER_COMMIT,
            (Object published) -> {
              if (event.isInstance(published) && first.getAndSet(false)) {
                CompletableFuture.runAsync(act).join();
              }
            }));
  }

  private record Interruption(
      ConfigurableApplicationContext application, TransactionalApplicationListener<?> listener) {
    void during(Runnable job) {
      application.addApplicationListener(listener);
      try {
        job.run();
      } finally {
        application.removeApplicationListener(listener);
      }
    }
  }
}
