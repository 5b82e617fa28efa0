package app.gangway.durable.control;

import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchEvent.BatchRetried;
import app.gangway.batch.BatchStatus;
import app.gangway.durable.InstancesByHand;
import app.gangway.durable.Outcome;
import app.gangway.durable.RuntimeStatus;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineEntry;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A job runs again what has failed of a batch; once on each database. */
abstract class BatchRetryRules extends InstancesByHand {

  @Autowired OnboardingService onboardingService;
  @Autowired TimelineEntries timeline;

  private UUID batch = new UUID(0, 0);

  @BeforeEach
  void two_of_three_fail() {
    startBatch(mark, person("Jo"), person("Fay"), person("Lee"));
    batch = subject(mark);
    finish(mark + ":Jo");
    fail(mark + ":Fay", "Fay");
    fail(mark + ":Lee", "Lee");
    complete(batch);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.FAILED);
    clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void it_is_asked_for_once_and_the_batch_runs_from_then_on() {
    assertThat(batchService.runAgain(batch, HR, null)).isEqualTo(2);
    assertThat(batchService.runAgain(batch, HR, null)).as("under way").isZero();

    assertThat(isDue()).isTrue();
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.RUNNING);
    assertThat(instance(mark + ":Fay").status()).isEqualTo(RuntimeStatus.FAILED);
    assertThat(control.rewind(mark, null, MACHINE)).isEqualTo(Outcome.GONE);
    assertThat(gangway.lines(batch)).containsExactly("What had failed is run again.");
  }

  @Test
  void a_machine_asks_for_the_same_in_its_own_name() {
    assertThat(control.rewind(mark, "Mended", MACHINE)).isEqualTo(Outcome.ACCEPTED);
    batchService.retryChildren(batch);

    for (UUID each : List.of(batch, subject(mark + ":Fay"), subject(mark + ":Lee"))) {
      TimelineEntry entry = last(each);
      assertThat(entry.kind()).isEqualTo(TimelineKind.RUN_AGAIN);
      assertThat(entry.actor()).isEqualTo(MACHINE.name());
      assertThat(entry.line()).endsWith("run again: Mended");
    }
    assertThat(gangway.lines(subject(mark + ":Jo"))).noneMatch(line -> line.contains("again"));
  }

  @Test
  void a_batch_does_not_end_before_its_failed_are_on_their_way() {
    batchService.runAgain(batch, HR, null);

    complete(batch);
    batchService.complete(batch, round());
    assertThat(batchService.allSettled()).noneMatch(settled -> settled.batchId().equals(batch));
    assertThat(status()).isEqualTo(BatchStatus.RUNNING);

    batchService.retryChildren(batch);
    assertThat(isDue()).isFalse();
    assertThat(instance(mark + ":Fay").status()).isEqualTo(RuntimeStatus.RUNNING);
    finish(mark);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
  }

  @Test
  void a_job_that_begins_anew_runs_nobody_again_who_has_failed_since() {
    batchService.runAgain(batch, HR, null);
    // As if the job had been interrupted after one of them, who has failed meanwhile.
    onboardingService.runAgain(subject(mark + ":Fay"), HR);
    clock.advance(Duration.ofMinutes(1));
    fail(mark + ":Fay", "Fay");

    batchService.retryChildren(batch);
    batchService.retryChildren(batch);

    assertThat(instance(mark + ":Fay").status()).isEqualTo(RuntimeStatus.FAILED);
    assertThat(instance(mark + ":Lee").status()).isEqualTo(RuntimeStatus.RUNNING);
    assertThat(batchService.runAgain(batch, HR, null)).as("anew").isEqualTo(1);
    batchService.retryChildren(batch);
    assertThat(instance(mark + ":Fay").status()).isEqualTo(RuntimeStatus.RUNNING);
  }

  @Test
  void a_batch_that_is_withdrawn_meanwhile_keeps_its_failed() {
    batchService.runAgain(batch, HR, null);
    assertThat(batchService.withdraw(batch, HR, "Hiring is frozen")).isTrue();

    batchService.retryChildren(batch);

    assertThat(isDue()).isFalse();
    assertThat(status()).isEqualTo(BatchStatus.WITHDRAWN);
    assertThat(instance(mark + ":Fay").status()).isEqualTo(RuntimeStatus.FAILED);
    assertThat(batchService.runAgain(batch, HR, null)).isZero();
  }

  @Test
  void a_batch_ends_though_all_its_failed_were_seen_to_before_the_job_came() {
    batchService.runAgain(batch, HR, null);
    onboardingService.runAgain(subject(mark + ":Fay"), HR);
    onboardingService.runAgain(subject(mark + ":Lee"), HR);
    finish(mark);
    assertThat(status()).isEqualTo(BatchStatus.RUNNING);

    batchService.retryChildren(batch);

    complete(batch);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
  }

  private boolean isDue() {
    boolean due =
        batchService.retried().stream().map(BatchRetried::batchId).anyMatch(batch::equals);
    assertThat(batches.findById(batch).orElseThrow().isBeingRetried()).isEqualTo(due);
    return due;
  }

  private BatchStatus status() {
    return batches.findById(batch).orElseThrow().status();
  }

  private int round() {
    return rows.sql("select round from batch where id = ?")
        .param(batch)
        .query(Integer.class)
        .single();
  }

  private TimelineEntry last(UUID subject) {
    List<TimelineEntry> entries = timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(subject);
    return entries.get(entries.size() - 1);
  }
}
