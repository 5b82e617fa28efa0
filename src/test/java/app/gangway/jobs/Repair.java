package app.gangway.jobs;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.approval.ApprovalView;
import app.gangway.common.newhire.NewHire;
import app.gangway.jobs.engine.JobServer;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.jobrunr.storage.JobNotFoundException;
import org.jobrunr.storage.navigation.AmountRequest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What gets lost or stops is sent and started again; once on each database. */
abstract class Repair extends RunningApplication {

  @Autowired BackgroundJobServer server;
  @Autowired Reconciler reconciler;
  @Autowired JdbcClient rows;
  @Autowired JobServer jobServer;
  @Autowired Onboardings onboardingRows;

  @Test
  void a_decline_whose_job_was_lost_or_deleted_is_sent_again() {
    ApprovalView lost = awaitDeadlineJob(gangway.submit(daniel()));
    ApprovalView deleted = awaitDeadlineJob(gangway.submit(daniel()));
    jobs.deletePermanently(lost.id());
    jobs.save(jobs.getJobById(deleted.id()).delete("By somebody in the dashboard"));

    reconciler.reconcileAll();

    assertThat(jobs.getJobById(lost.id()).getState()).isEqualTo(StateName.SCHEDULED);
    awaitStatus(lost.onboardingId(), OnboardingStatus.COMPLETED);
    awaitStatus(deleted.onboardingId(), OnboardingStatus.COMPLETED);
    assertThat(approvals.ofOnboarding(deleted.onboardingId()).get(0).decidedAt())
        .isAfterOrEqualTo(deleted.deadline());
  }

  @Test
  void a_reminder_whose_job_was_lost_is_made_up_for() {
    ApprovalView order = awaitApproval(gangway.submit(daniel()));
    int moved =
        rows.sql(
                """
                update approval set remind_at = :now, deadline = :deadline
                where id = :id and status = 'PENDING'\
                """)
            .param("now", order.askedAt().atOffset(UTC))
            .param("deadline", order.deadline().plus(Duration.ofHours(1)).atOffset(UTC))
            .param("id", order.id())
            .update();
    assertThat(moved).isOne();

    reconciler.reconcileAll();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(gangway.lines(order.onboardingId()))
                    .containsOnlyOnce(
                        "Nobody could be reminded by email to decide: there is no mail server"));
    SignedInAs.admin(() -> onboardings.withdraw(order.onboardingId(), HR));
  }

  @Test
  void an_activity_whose_job_was_lost_or_deleted_is_sent_again() {
    server.pauseProcessing();
    UUID id = gangway.submit(johnny());
    jobs.deletePermanently(gangway.run(id, EQUIPMENT).jobId());
    UUID card = gangway.runs(id).get(0).jobId();
    jobs.save(jobs.getJobById(card).delete("By somebody in the dashboard"));
    server.resumeProcessing();

    reconciler.reconcileAll();

    awaitStatus(id, OnboardingStatus.COMPLETED);
  }

  @Test
  void a_resumed_batch_goes_on_though_the_job_that_sends_it_on_was_lost() {
    UUID id = UUID.randomUUID();
    server.pauseProcessing();
    SignedInAs.admin(() -> batches.submit(batch(id, "held.csv", developers(3)), HR));
    SignedInAs.admin(() -> batches.suspend(id, HR, null));
    server.resumeProcessing();
    List<UUID> held = jobsOf(id);
    await().until(() -> held.stream().allMatch(job -> hasState(job, StateName.SUCCEEDED)));
    assertThat(gangway.openActivities(id)).isEqualTo(9);
    server.pauseProcessing();
    SignedInAs.admin(() -> batches.resume(id, HR, null));
    await().until(() -> queued("Resume batch: held.csv").isPresent());
    jobs.deletePermanently(queued("Resume batch: held.csv").orElseThrow());
    server.resumeProcessing();

    reconciler.reconcileAll();

    await().atMost(Duration.ofSeconds(20)).until(() -> ended(id));
    assertThat(progress(id).count(OnboardingStatus.COMPLETED)).isEqualTo(3);
  }

  @Test
  void what_failed_of_a_batch_is_run_again_though_the_job_that_does_it_was_lost() {
    UUID id = UUID.randomUUID();
    List<NewHire> failing = List.of(hire("Fay", "fay@fail.example", "developer"));
    SignedInAs.admin(() -> batches.submit(batch(id, "failed.csv", failing), HR));
    await().atMost(Duration.ofSeconds(20)).until(() -> ended(id));
    server.pauseProcessing();
    SignedInAs.admin(() -> batches.runAgain(id, HR, null));
    await().until(() -> queued("Run failed again: failed.csv").isPresent());
    jobs.deletePermanently(queued("Run failed again: failed.csv").orElseThrow());
    server.resumeProcessing();

    reconciler.reconcileAll();

    await().atMost(Duration.ofSeconds(20)).until(() -> ended(id));
    UUID fay = onboardingRows.childrenAfter(new UUID(0, 0), id, Limit.of(1)).get(0).id();
    assertThat(gangway.lines(fay)).contains("Access card is run again.");
  }

  @Test
  void a_job_server_that_has_stopped_is_started_again() {
    server.stop();
    jobServer.look();

    UUID id = gangway.submit(johnny());
    awaitStatus(id, OnboardingStatus.COMPLETED);
  }

  private List<UUID> jobsOf(UUID batch) {
    return onboardingRows.openOf(batch).stream()
        .flatMap(child -> gangway.runs(child).stream())
        .map(ActivityRun::jobId)
        .toList();
  }

  private boolean hasState(UUID job, StateName state) {
    return jobs.getJobById(job).hasState(state);
  }

  private Optional<UUID> queued(String name) {
    return jobs.getJobList(StateName.ENQUEUED, new AmountRequest("updatedAt:ASC", 1_000)).stream()
        .filter(job -> job.getJobName().equals(name))
        .map(Job::getId)
        .findFirst();
  }

  /** The job is made after the commit that makes the approval. */
  private ApprovalView awaitDeadlineJob(UUID onboarding) {
    ApprovalView approval = awaitApproval(onboarding);
    await()
        .ignoreException(JobNotFoundException.class)
        .until(() -> jobs.getJobById(approval.id()).getState() == StateName.SCHEDULED);
    return approval;
  }
}
