package app.gangway.jobs;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchStatus;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.HangingActivity;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jobrunr.jobs.states.StateName;
import org.junit.jupiter.api.Test;

/** The whole way through, on the real JobRunr; once on each database. */
abstract class OnboardingFlow extends RunningApplication {

  @Test
  void one_onboarding_fans_out_and_in() {
    UUID id = gangway.submit(johnny());
    awaitStatus(id, OnboardingStatus.COMPLETED);

    assertThat(gangway.outcomes(id))
        .containsExactly(
            "Access card was created for Johnny Lawrence.",
            "Role specific IT equipment (role: developer) was ordered for Johnny Lawrence.",
            "Welcome email was sent to johnny.lawrence@eaglefang.com.",
            "Parking permit was issued for Johnny Lawrence.");
  }

  @Test
  void every_activity_is_a_job_with_a_speaking_name() {
    UUID id = gangway.submit(johnny());
    awaitStatus(id, OnboardingStatus.COMPLETED);

    assertThat(gangway.runs(id))
        .allSatisfy(
            run ->
                await()
                    .untilAsserted(
                        () ->
                            assertThat(jobs.getJobById(run.jobId()).getState())
                                .isEqualTo(StateName.SUCCEEDED)));
    assertThat(jobs.getJobById(gangway.runs(id).get(0).jobId()).getJobName())
        .isEqualTo("Access card: Johnny Lawrence");
    assertThat(jobs.getJobById(gangway.runs(id).get(0).jobId()).getLabels())
        .containsExactly("developer");
  }

  @Test
  void one_that_fails_once_is_tried_again_and_completes() {
    UUID id = gangway.submit(hire("Flaky Fred", "fred@flaky.example", "developer"));
    awaitStatus(id, OnboardingStatus.COMPLETED);

    assertThat(gangway.runs(id).get(0).attempts()).isEqualTo(2);
    assertThat(gangway.lines(id))
        .contains("Access card, attempt 1 of 3 failed: The access card system did not answer.");
  }

  @Test
  void one_that_fails_always_says_why_and_lets_the_others_settle() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    awaitStatus(id, OnboardingStatus.FAILED);

    assertThat(gangway.onboarding(id).failed()).isEqualTo(3);
    assertThat(gangway.run(id, HangingActivity.NAME).status()).isEqualTo(ActivityStatus.DONE);

    assertThat(SignedInAs.admin(() -> onboardings.runAgain(id, HR))).isEqualTo(3);
    awaitStatus(id, OnboardingStatus.FAILED);
    assertThat(gangway.lines(id))
        .filteredOn(line -> line.startsWith("Onboarding of Failing Fay failed."))
        .hasSize(2);
  }

  @Test
  void one_that_never_answers_counts_as_failed() {
    UUID id = gangway.submit(hire("Hanging Hank", "hank@hang.example", "developer"));
    awaitStatus(id, OnboardingStatus.FAILED);

    assertThat(gangway.run(id, HangingActivity.NAME).status()).isEqualTo(ActivityStatus.FAILED);
    assertThat(gangway.run(id, HangingActivity.NAME).attempts()).isEqualTo(3);
    assertThat(gangway.run(id, HangingActivity.NAME).outcome())
        .contains("It took longer than 0.4 s.");
  }

  @Test
  void an_approved_order_runs_and_its_timeout_job_is_gone() {
    UUID id = gangway.submit(daniel());
    ApprovalView approval = awaitApproval(id);

    SignedInAs.admin(
        () ->
            approvalService.decide(
                approval.id(), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null));
    awaitStatus(id, OnboardingStatus.COMPLETED);

    assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(jobs.getJobById(approval.id()).getState()).isEqualTo(StateName.DELETED);
  }

  @Test
  void nobody_decides_and_the_system_declines_by_itself_but_not_before_the_deadline() {
    UUID id = gangway.submit(daniel());
    awaitStatus(id, OnboardingStatus.COMPLETED);

    ApprovalView approval = approvals.ofOnboarding(id).get(0);
    assertThat(approval.status()).isEqualTo(ApprovalStatus.EXPIRED);
    assertThat(approval.decidedAt())
        .isBetween(approval.deadline(), approval.deadline().plusSeconds(5));
    assertThat(gangway.outcomes(id)).contains("Order was declined");
  }

  @Test
  void a_batch_of_all_sorts_ends_once_and_loses_nobody() {
    List<NewHire> hires =
        IntStream.range(0, 200)
            .mapToObj(
                n ->
                    switch (n % 10) {
                      case 0 -> hire("Same Name", "p%d@flaky.example".formatted(n), "developer");
                      case 1 -> hire("Same Name", "p%d@fail.example".formatted(n), "manager");
                      case 2 -> hire("Sales " + n, "p%d@example.com".formatted(n), "sales");
                      default -> hire("Person " + n, "p%d@example.com".formatted(n), "developer");
                    })
            .toList();
    UUID id = UUID.randomUUID();
    SignedInAs.admin(() -> batches.submit(batch(id, "hires.csv", hires), HR));
    SignedInAs.admin(() -> batches.submit(batch(id, "hires.csv", hires), HR));

    await().atMost(Duration.ofSeconds(60)).until(() -> ended(id));
    BatchProgress progress = progress(id);
    assertThat(progress.batch().total()).isEqualTo(200);
    assertThat(progress.count(OnboardingStatus.COMPLETED)).isEqualTo(180);
    assertThat(progress.count(OnboardingStatus.FAILED)).isEqualTo(20);

    assertThat(SignedInAs.admin(() -> batches.runAgain(id, HR, null))).isEqualTo(20);
    assertThat(progress(id).batch().status()).isEqualTo(BatchStatus.RUNNING);
    await().atMost(Duration.ofSeconds(60)).until(() -> ended(id));
    assertThat(progress(id).count(OnboardingStatus.FAILED)).isEqualTo(20);
  }

  @Test
  void one_who_comes_alone_overtakes_a_large_batch() {
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(() -> batches.submit(batch(batch, "many.csv", developers(300)), HR));
    UUID alone = gangway.submit(johnny());
    awaitStatus(alone, OnboardingStatus.COMPLETED);

    BatchProgress meanwhile = progress(batch);
    assertThat(meanwhile.batch().status()).isEqualTo(BatchStatus.RUNNING);
    await().atMost(Duration.ofSeconds(60)).until(() -> ended(batch));
  }

  @Test
  void the_ends_of_a_batch_come_one_by_one_and_not_all_at_last() {
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(() -> batches.submit(batch(batch, "many.csv", developers(200)), HR));

    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(20))
        .until(() -> progress(batch).ended() > 0);
    assertThat(gangway.openActivities(batch)).isPositive();
    await().atMost(Duration.ofSeconds(60)).until(() -> ended(batch));
  }

  @Test
  void an_empty_batch_completes_at_once() {
    UUID id = UUID.randomUUID();
    SignedInAs.admin(() -> batches.submit(batch(id, "empty.csv", List.of()), HR));

    await().until(() -> ended(id));
    assertThat(progress(id).share()).isEqualTo(1);
  }
}
