package app.gangway.jobs;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalView;
import app.gangway.jobs.engine.JobServer;
import app.gangway.onboarding.OnboardingStatus;
import java.util.UUID;
import org.jobrunr.jobs.states.StateName;
import org.jobrunr.server.BackgroundJobServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What gets lost or stops is sent and started again; once on each database. */
abstract class Repair extends RunningApplication {

  @Autowired BackgroundJobServer server;
  @Autowired Reconciler reconciler;
  @Autowired JobServer jobServer;

  @Test
  void a_decline_whose_job_was_lost_or_deleted_is_sent_again() {
    ApprovalView lost = awaitApproval(house.submit(daniel()));
    ApprovalView deleted = awaitApproval(house.submit(daniel()));
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
  void an_activity_whose_job_was_lost_or_deleted_is_sent_again() {
    server.pauseProcessing();
    UUID id = house.submit(johnny());
    jobs.deletePermanently(house.run(id, EQUIPMENT).jobId());
    UUID card = house.runs(id).get(0).jobId();
    jobs.save(jobs.getJobById(card).delete("By somebody in the dashboard"));
    server.resumeProcessing();

    reconciler.reconcileAll();

    awaitStatus(id, OnboardingStatus.COMPLETED);
  }

  @Test
  void a_job_server_that_has_stopped_is_started_again() {
    server.stop();
    jobServer.look();

    UUID id = house.submit(johnny());
    awaitStatus(id, OnboardingStatus.COMPLETED);
  }
}
