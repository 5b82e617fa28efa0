package app.gangway.webhook;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.activity;
import static app.gangway.testing.Steps.afterStart;
import static app.gangway.testing.Steps.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.People;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;

/** What is told to whom; once on each database. */
abstract class WebhookRules extends WebhookScenario {

  private static final String CARD = "AccessCardCreationActivity";
  private static final String ORDER = "ItEquipmentOrderActivity";

  @Autowired OnboardingService service;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired BatchService batches;
  @Autowired Onboardings onboardings;
  @Autowired TransactionOperations transaction;

  @Test
  void a_completed_onboarding_is_told_once_in_full() {
    UUID id = completed();
    fanIn.close(id);

    Delivery delivery = only(id);
    assertThat(delivery.webhook()).isEqualTo("erp");
    assertThat(delivery.status()).isEqualTo(DeliveryStatus.PENDING);
    assertThat(delivery.payload())
        .isEqualTo(
            """
            {"type":"onboarding.completed","timestamp":"%s","data":{"id":"%s",\
            "name":"Johnny Lawrence","email":"%s@example.com","startdate":"2022-02-01",\
            "role":"developer","status":"Completed","output":[\
            "Access card was created for Johnny Lawrence.",\
            "Role specific IT equipment (role: developer) was ordered for Johnny Lawrence.",\
            "Welcome email was sent to %s@example.com."],"batch":null}}"""
                .formatted(clock.instant(), InstanceIds.of(id), mark, mark));
    assertThat(queued(delivery.id()).jobId()).isEqualTo(delivery.id());
    assertThat(queued(delivery.id()).event()).isEqualTo("completed");
    assertThat(queued(delivery.id()).title()).isEqualTo("Johnny Lawrence");
  }

  @Test
  void a_failed_one_is_told_with_its_reasons_and_once_more_when_it_was_run_again() {
    UUID id = gangway.submit(hire("Fay", mark + "@fail.example", "developer"));
    fail(id);
    assertThat(data(only(id)).get("output").asText())
        .startsWith("Access card: ")
        .contains("; IT equipment: ", "; Welcome email: ");
    assertThat(data(only(id)).get("status").asText()).isEqualTo("Failed");

    service.runAgain(id, HR);
    fail(id);
    assertThat(told(id))
        .extracting(Delivery::type)
        .containsExactly("onboarding.failed", "onboarding.failed");
  }

  @Test
  void an_order_that_a_person_declines_is_told_to_both_who_want_it() {
    UUID id = waiting();
    approvalService.decide(approval(id), Decision.DECLINE, APPROVER, DecidedVia.PAGE, null);

    assertThat(told(id))
        .hasSize(2)
        .allSatisfy(
            delivery -> {
              assertThat(delivery.type()).isEqualTo("onboarding.declined");
              assertThat(data(delivery).get("output").asText()).isEqualTo("Order was declined");
              assertThat(data(delivery).get("status").asText()).isEqualTo("Running");
            })
        .extracting(Delivery::webhook)
        .containsExactlyInAnyOrder("erp", "declines");
  }

  @Test
  void an_order_that_nobody_decided_on_is_told_as_declined_and_one_approved_is_not() {
    UUID late = waiting();
    UUID approved = waiting();
    approvalService.decide(approval(approved), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null);
    clock.advance(Duration.ofSeconds(90));
    approvalService.expire(approval(late));
    approvalService.expire(approval(late));

    assertThat(told(late))
        .hasSize(2)
        .allSatisfy(
            delivery ->
                assertThat(data(delivery).get("output").asText()).isEqualTo("Timeout expired"));
    assertThat(told(approved)).isEmpty();
  }

  @Test
  void what_was_withdrawn_is_told_to_nobody() {
    UUID id = gangway.submit(johnny());
    service.withdraw(id, HR);

    assertThat(told(id)).isEmpty();
  }

  @Test
  void a_batch_tells_of_each_child_and_then_of_itself() {
    UUID batch = UUID.randomUUID();
    NewHire failing = hire("Fay", mark + "@fail.example", "developer");
    batches.submit(People.batch(batch, "hires.csv", List.of(johnny(), failing)), HR);
    List<Onboarding> children =
        onboardings.findAll(OnboardingFilter.ofBatch(batch, null).toSpecification());
    // Both ends in one transaction: their deliveries are written together.
    children.forEach(child -> performToTheEnd(child.id()));
    transaction.executeWithoutResult(status -> children.forEach(child -> fanIn.close(child.id())));

    assertThat(children)
        .allSatisfy(
            child ->
                assertThat(data(only(child.id())).get("batch").asText())
                    .isEqualTo(InstanceIds.of(batch)));
    assertThat(told(batch)).isEmpty();

    batches.complete(batch, 1);
    batches.complete(batch, 1);
    assertThat(only(batch).type()).isEqualTo("batch.completed");
    assertThat(data(only(batch)).toString())
        .isEqualTo(
            """
            {"id":"%s","name":"hires.csv","status":"Completed","rows":2,"done":1,"failed":1,\
            "withdrawn":0}"""
                .formatted(InstanceIds.of(batch)));
  }

  @Test
  void what_is_rolled_back_has_not_happened_and_is_not_told() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    transaction.executeWithoutResult(
        status -> {
          fanIn.close(id);
          status.setRollbackOnly();
        });
    assertThat(told(id)).isEmpty();

    fanIn.close(id);
    assertThat(told(id)).hasSize(1);
  }

  @Test
  void an_end_of_which_nobody_could_be_told_has_not_come() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    rows.sql("alter table webhook_delivery rename to webhook_delivery_elsewhere").update();
    try {
      assertThatThrownBy(() -> fanIn.close(id)).isInstanceOf(DataAccessException.class);
    } finally {
      rows.sql("alter table webhook_delivery_elsewhere rename to webhook_delivery").update();
    }
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);

    fanIn.close(id);
    assertThat(told(id)).hasSize(1);
  }

  @Test
  void who_is_ready_is_told_once_to_whoever_asks_for_it_before_the_end() {
    UUID id =
        gangway.submit(johnny(), plan(activity("card", CARD), afterStart(activity("it", ORDER))));
    gangway.perform(id, CARD);

    assertThat(toldReady(id)).hasSize(1);
    assertThat(toldReady(id).get(0).payload())
        .isEqualTo(
            """
            {"type":"onboarding.ready","timestamp":"%s","data":{"id":"%s",\
            "name":"Johnny Lawrence","email":"%s@example.com","startdate":"2022-02-01",\
            "role":"developer","status":"Running","output":null,"batch":null}}"""
                .formatted(clock.instant(), InstanceIds.of(id), mark));
    assertThat(told(id)).isEmpty();
    gangway.perform(id, ORDER);
    fanIn.close(id);
    assertThat(toldReady(id)).hasSize(1);
    assertThat(only(id).type()).isEqualTo("onboarding.completed");
  }

  @Test
  void with_what_comes_with_gangway_ready_is_told_with_the_end() {
    UUID id = completed();
    fanIn.close(id);

    assertThat(toldReady(id)).extracting(Delivery::type).containsExactly("onboarding.ready");
    assertThat(data(toldReady(id).get(0)).get("status").asText()).isEqualTo("Completed");
    UUID failing = gangway.submit(hire("Fay", mark + "@fail.example", "developer"));
    fail(failing);
    assertThat(toldReady(failing)).isEmpty();
  }

  private UUID waiting() {
    UUID id = gangway.submit(hire("Daniel LaRusso", mark + "@example.com", "sales"));
    gangway.perform(id, ORDER);
    return id;
  }

  private UUID approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0).id();
  }

  private void fail(UUID id) {
    performToTheEnd(id);
    fanIn.close(id);
  }

  private void performToTheEnd(UUID id) {
    for (int attempt = 0; attempt < 3; attempt++) {
      gangway.performAll(id);
      clock.advance(Duration.ofSeconds(1));
    }
  }

  private static JsonNode data(Delivery delivery) {
    try {
      return new JsonMapper().readTree(delivery.payload()).get("data");
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
