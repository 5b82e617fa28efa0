package app.gangway.jobs;

import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.HangingActivity;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jobrunr.storage.StorageProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The whole application with the real JobRunr, times shortened, and a fourth activity. */
@SpringBootTest(
    properties = {
      "gangway.simulation.failing=*@fail.example",
      "gangway.simulation.flaky=*@flaky.example",
      "gangway.retry.pause=200ms",
      "gangway.retry.window=3s",
      "gangway.retry.attempt-limit=400ms",
      "gangway.approval.timeout=3s"
    })
@Import({ManualExecution.class, HangingActivity.class})
abstract class RunningApplication {

  static final String EQUIPMENT = "ItEquipmentOrderActivity";

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService onboardings;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired BatchService batches;
  @Autowired StorageProvider jobs;
  @Autowired HangingActivity fourth;

  static List<NewHire> developers(int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> hire("Person " + n, "p%d@example.com".formatted(n), "developer"))
        .toList();
  }

  boolean ended(UUID batch) {
    return progress(batch).batch().status() == BatchStatus.COMPLETED;
  }

  BatchProgress progress(UUID batch) {
    return SignedInAs.admin(() -> batches.progress(batch)).orElseThrow();
  }

  void awaitStatus(UUID id, OnboardingStatus status) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(gangway.onboarding(id).status()).isEqualTo(status));
  }

  ApprovalView awaitApproval(UUID onboarding) {
    await().until(() -> !approvals.ofOnboarding(onboarding).isEmpty());
    return approvals.ofOnboarding(onboarding).get(0);
  }
}
