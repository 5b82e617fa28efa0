package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.activity.Activities;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is done on a page shows in the API, and the other way round. */
@OnH2
class PageAndApiIT extends DurableApiServer {

  @Autowired OnboardingService service;
  @Autowired ApprovalService approvalService;
  @Autowired BatchService batches;
  @Autowired Activities activities;
  @Autowired Onboardings onboardings;
  @Autowired Approvals approvals;

  @Test
  void who_came_in_by_form_can_be_asked_for() {
    String id = submit(People.johnny());

    await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo("Completed"));
    assertThat(client.status(id).status()).isEqualTo(200);
    assertThat(client.status(id).json().path("output").get(0).asText())
        .isEqualTo("Access card was created for Johnny Lawrence.");
    assertThat(client.ids("instanceIdPrefix=" + id)).containsExactly(id);
    assertThat(client.status(id).json().at("/input/name").asText()).isEqualTo("Johnny Lawrence");
    assertThat(client.get(at(id) + "?showHistory=true").json().path("historyEvents")).isNotEmpty();
  }

  @Test
  void who_came_in_by_a_file_can_be_asked_for_with_the_batch() {
    UUID batch = UUID.randomUUID();
    String parent = InstanceIds.of(batch);
    SignedInAs.admin(
        () ->
            batches.submit(People.batch(batch, "hires.csv", List.of(People.johnny())), People.HR));

    await().untilAsserted(() -> assertThat(statusOf(parent)).isEqualTo("Completed"));
    assertThat(client.status(parent).json().path("output").isNull()).isTrue();
    assertThat(statusOf(parent + ":Johnny Lawrence")).isEqualTo("Completed");
    assertThat(client.ids("instanceIdPrefix=" + parent))
        .containsExactlyInAnyOrder(parent, parent + ":Johnny Lawrence");
  }

  @Test
  void who_waits_on_the_page_can_be_approved_by_http() {
    String id = submit(People.daniel());
    ApprovalView asked = awaitApproval(id);

    assertThat(statusOf(id)).isEqualTo("Running");
    assertThat(client.post(at(id) + "/raiseEvent/ApprovalRequest", "\"approved\"").status())
        .isEqualTo(202);

    await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo("Completed"));
    ApprovalView decided = approvals.ofOnboarding(asked.onboardingId()).get(0);
    assertThat(decided.status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(decided.decidedBy()).contains("samples");
  }

  @Test
  void who_waits_by_http_can_be_approved_on_the_page() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());

    assertThat(decide(awaitApproval(waiting.id()), Decision.APPROVE))
        .isEqualTo(DecisionResult.ACCEPTED);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
    assertThat(waiting.approve().status()).isEqualTo(410);
  }

  @Test
  void who_waits_by_http_can_be_declined_on_the_page() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());

    decide(awaitApproval(waiting.id()), Decision.DECLINE);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(DECLINED);
  }

  @Test
  void what_the_page_decided_first_stands() {
    String email = someEmail();
    backEnds.hold(email);
    Instance waiting = client.started(EXTERNAL_EVENT, daniel(email));
    decide(awaitApproval(waiting.id()), Decision.APPROVE);

    assertThat(waiting.raise("ApprovalRequest", "\"no\"").status()).isEqualTo(202);
    backEnds.release(email);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void what_http_decided_first_stands() {
    String email = someEmail();
    backEnds.hold(email);
    Instance waiting = client.started(EXTERNAL_EVENT, daniel(email));
    ApprovalView asked = awaitApproval(waiting.id());
    waiting.approve();

    assertThat(decide(asked, Decision.DECLINE)).isNotEqualTo(DecisionResult.ACCEPTED);
    backEnds.release(email);

    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
  }

  @Test
  void a_machine_may_start_and_approve_the_same() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    waiting.approve();

    waiting.awaitStatus("Completed");
    ApprovalView decided = approvals.ofOnboarding(onboarding(waiting.id()).id()).get(0);
    assertThat(decided.submittedBy()).isEqualTo(decided.decidedBy());
  }

  @Test
  void what_is_terminated_by_http_is_withdrawn_on_the_page() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());
    ApprovalView asked = awaitApproval(waiting.id());

    waiting.end();

    assertThat(onboarding(waiting.id()).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(approvals.ofOnboarding(asked.onboardingId()).get(0).status())
        .isEqualTo(ApprovalStatus.WITHDRAWN);
    assertThat(decide(asked, Decision.APPROVE)).isEqualTo(DecisionResult.WITHDRAWN);
  }

  @Test
  void who_came_in_by_form_can_be_terminated_by_http() {
    String id = submit(People.daniel());

    assertThat(client.post(at(id) + "/terminate?reason=cold%20feet").status()).isEqualTo(202);

    await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo("Terminated"));
    assertThat(client.status(id).text("output")).isEqualTo("cold feet");
    assertThat(onboarding(id).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
  }

  @Test
  void what_is_withdrawn_on_the_page_is_terminated_by_http() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());

    SignedInAs.admin(() -> service.withdraw(onboarding(waiting.id()).id(), People.HR));

    assertThat(waiting.awaitStatus("Terminated").status().status()).isEqualTo(200);
    assertThat(waiting.approve().status()).isEqualTo(410);
    assertThat(waiting.history("ExecutionTerminated")).hasSize(1);
  }

  @Test
  void what_is_run_again_on_the_page_runs_by_http() {
    String email = someEmail();
    backEnds.breakDown(CARD, email);
    Instance failed = client.started(FAN_OUT, hire("Jo", email, "x")).awaitStatus("Failed");
    backEnds.mend(CARD, email);

    SignedInAs.admin(() -> service.runAgain(onboarding(failed.id()).id(), People.HR));

    failed.awaitStatus("Completed");
    assertThat(failed.output()).hasSize(3);
    assertThat(failed.history("TaskCompleted")).hasSize(3);
  }

  @Test
  void what_is_rewound_by_http_runs_again_on_the_page() {
    String email = someEmail();
    backEnds.breakDown(CARD, email);
    String id = submit(People.hire("Jo", email, "x"));
    await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo("Failed"));
    backEnds.mend(CARD, email);

    assertThat(client.post(at(id) + "/rewind?reason=mended").status()).isEqualTo(202);

    await()
        .untilAsserted(
            () -> assertThat(onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED));
  }

  @Test
  void who_was_suspended_by_http_can_be_withdrawn_on_the_page() {
    Instance suspended = client.started(EXTERNAL_EVENT, daniel());
    suspended.suspend();
    suspended.awaitStatus("Suspended");

    SignedInAs.admin(() -> service.withdraw(onboarding(suspended.id()).id(), People.HR));

    suspended.awaitStatus("Terminated");
  }

  @Test
  void who_was_purged_by_http_is_gone_from_the_page() {
    String id = submit(People.johnny());
    await().untilAsserted(() -> assertThat(statusOf(id)).isEqualTo("Completed"));

    assertThat(client.delete(at(id)).status()).isEqualTo(200);

    assertThat(onboardings.findByInstanceId(id)).isEmpty();
  }

  @Test
  void who_came_in_by_http_shows_on_the_page_with_the_name_of_the_key() {
    Instance ended = client.started(FAN_OUT, johnny()).awaitStatus("Completed");

    Onboarding shown = onboarding(ended.id());

    assertThat(shown.hire().name()).isEqualTo("Johnny Lawrence");
    assertThat(shown.status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(shown.submittedBy()).contains("samples");
  }

  private String submit(NewHire hire) {
    Submission submission = Submission.of(hire);
    SignedInAs.admin(() -> service.submit(submission, Plan.everything(activities), People.HR));
    return submission.instanceId();
  }

  private DecisionResult decide(ApprovalView approval, Decision decision) {
    return SignedInAs.admin(
        () ->
            approvalService.decide(
                approval.id(), decision, People.APPROVER, DecidedVia.PAGE, null));
  }

  private ApprovalView awaitApproval(String instanceId) {
    UUID id = onboarding(instanceId).id();
    await().until(() -> !approvals.ofOnboarding(id).isEmpty());
    return approvals.ofOnboarding(id).get(0);
  }

  private Onboarding onboarding(String instanceId) {
    return onboardings.findByInstanceId(instanceId).orElseThrow();
  }

  private String statusOf(String id) {
    return client.status(id).text("runtimeStatus");
  }

  private static String at(String id) {
    return DurableClient.INSTANCES + "/" + DurableClient.encoded(id);
  }
}
