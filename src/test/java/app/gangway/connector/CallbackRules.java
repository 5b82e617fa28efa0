package app.gangway.connector;

import static app.gangway.testing.People.HR;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.connector.callback.CallbackService.Receipt;
import app.gangway.connector.poll.DueQuestion;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.AttemptResult;
import app.gangway.onboarding.execution.AttemptResult.OrderPlaced;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Orders whose end the other system tells later; once on each database. */
abstract class CallbackRules extends ConnectorScenario {

  @Autowired Onboardings list;

  private UUID id;

  /** The token of an order that waits for its callback. */
  private String ordered() {
    SYSTEM.reset();
    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-7\"}"));
    id = submit("Kim Example");
    assertThat(gangway.perform(id, EQUIPMENT)).isEqualTo(new OrderPlaced());
    return token(SYSTEM.calls("/desk").get(0));
  }

  private ActivityStatus status() {
    return run(id, EQUIPMENT).status();
  }

  @Test
  void an_order_waits_until_the_other_system_calls_back() {
    String token = ordered();
    assertThat(SYSTEM.calls("/desk").get(0).getBodyAsString())
        .contains("\"https://gangway.example.com/api/callbacks/" + token + "\"");
    assertThat(status()).isEqualTo(ActivityStatus.ORDERED);
    assertThat(gangway.lines(id)).contains("Ordered at desk, reference IT-7");
    assertThat(rows.sql("select url || body from connector_order").query(String.class).list())
        .noneMatch(kept -> kept.contains(token));

    assertThat(callBack(token, "{\"status\": \"done\", \"text\": \"On\\r\\nher desk\"}"))
        .isEqualTo(Receipt.TAKEN);

    assertThat(status()).isEqualTo(ActivityStatus.DONE);
    assertThat(run(id, EQUIPMENT).outcome())
        .contains("Role specific IT equipment (role: developer) was ordered for Kim Example.");
    assertThat(gangway.lines(id)).contains("desk: done: On her desk");
  }

  @Test
  void what_is_said_again_changes_nothing_and_what_contradicts_it_is_refused() {
    String token = ordered();

    assertThat(callBack(token, "")).isEqualTo(Receipt.TAKEN);
    assertThat(callBack(token, "{}")).isEqualTo(Receipt.REPEATED);
    assertThat(callBack(token, "{\"status\": \"failed\"}")).isEqualTo(Receipt.CONTRADICTS);

    assertThat(status()).isEqualTo(ActivityStatus.DONE);
  }

  @Test
  void an_order_that_will_not_be_done_has_failed() {
    String token = ordered();

    callBack(token, "{\"status\": \"failed\", \"text\": \"Sold out\", \"reference\": \"IT-8\"}");

    assertThat(status()).isEqualTo(ActivityStatus.FAILED);
    assertThat(run(id, EQUIPMENT).outcome()).contains("desk: failed: Sold out");
    assertThat(order(id, EQUIPMENT).reference()).isEqualTo("IT-8");
    assertThat(callBackOfAll("{\"issue\": {\"key\": \"IT-8\"}}")).isEqualTo(Receipt.CONTRADICTS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "done", "{\"status\": \"perhaps\"}", "[[[["})
  void what_nobody_understands_changes_nothing(String body) {
    String token = ordered();

    assertThat(callBack(token, body)).isEqualTo(Receipt.ILLEGIBLE);

    assertThat(status()).isEqualTo(ActivityStatus.ORDERED);
  }

  @Test
  void a_callback_that_overtakes_the_answer_to_the_order_counts() throws Exception {
    SYSTEM.answers("/desk", status(503, ""));
    id = submit("Kim Example");
    gangway.perform(id, EQUIPMENT);
    String token = token(SYSTEM.calls("/desk").get(0));
    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-9\"}").withFixedDelay(1_000));

    CompletableFuture<AttemptResult> late =
        CompletableFuture.supplyAsync(() -> gangway.perform(id, EQUIPMENT));
    Awaitility.await().until(() -> status() == ActivityStatus.RUNNING);
    assertThat(callBack(token, "")).isEqualTo(Receipt.TAKEN);
    assertThat(status()).isEqualTo(ActivityStatus.DONE);

    assertThat(late.get(20, TimeUnit.SECONDS)).isEqualTo(new Over());
    assertThat(status()).isEqualTo(ActivityStatus.DONE);
    assertThat(order(id, EQUIPMENT).status()).isEqualTo(OrderStatus.DONE);
  }

  @Test
  void a_callback_counts_while_the_order_is_to_be_placed_again() {
    SYSTEM.answers("/desk", status(503, ""));
    id = submit("Kim Example");
    gangway.perform(id, EQUIPMENT);

    assertThat(callBack(token(SYSTEM.calls("/desk").get(0)), "")).isEqualTo(Receipt.TAKEN);

    assertThat(status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.perform(id, EQUIPMENT)).isEqualTo(new Over());
    assertThat(SYSTEM.calls("/desk")).hasSize(1);
  }

  @Test
  void who_is_withdrawn_waits_for_nothing_and_what_is_said_later_is_noted() {
    String token = ordered();
    withdraw(id);
    assertThat(status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.WITHDRAWN);

    assertThat(callBack(token, "")).isEqualTo(Receipt.TAKEN);
    assertThat(callBack(token, "")).isEqualTo(Receipt.REPEATED);

    assertThat(status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(gangway.lines(id)).containsOnlyOnce("desk: done (withdrawn before)");
  }

  @Test
  void an_order_is_overdue_when_its_time_is_over_and_a_late_callback_still_counts() {
    String token = ordered();
    assertThat(overdue()).doesNotContain(id);

    clock.advance(Duration.ofDays(14).plusSeconds(1));

    assertThat(overdue()).contains(id);
    assertThat(status()).isEqualTo(ActivityStatus.ORDERED);
    callBack(token, "");
    assertThat(status()).isEqualTo(ActivityStatus.DONE);
    assertThat(overdue()).doesNotContain(id);
  }

  private List<UUID> overdue() {
    OnboardingFilter filter =
        new OnboardingFilter(
            null, null, null, null, null, false, false, null, null, null, clock.instant());
    return list.findAll(filter.toSpecification()).stream().map(each -> each.id()).toList();
  }

  @Test
  void a_person_who_knows_that_it_is_done_says_so() {
    String token = ordered();
    UUID order = order(id, EQUIPMENT).id();

    assertThat(SignedInAs.admin(() -> answers.markDone(order, "Seen it", HR))).isTrue();
    assertThat(SignedInAs.admin(() -> answers.markDone(order, "Seen it", HR))).isFalse();

    assertThat(status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.lines(id)).contains("IT equipment marked as done: Seen it");
    assertThat(callBack(token, "")).isEqualTo(Receipt.REPEATED);
  }

  @Test
  void a_system_with_one_address_for_all_says_which_order_it_means() {
    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-77\"}"));
    id = submit("Kim Example");
    gangway.perform(id, EQUIPMENT);

    assertThat(callBackOfAll("{\"issue\": {\"key\": \"IT-77\"}}")).isEqualTo(Receipt.TAKEN);

    assertThat(status()).isEqualTo(ActivityStatus.DONE);
    assertThat(callBackOfAll("{\"issue\": {\"key\": \"IT-77\"}}")).isEqualTo(Receipt.REPEATED);
  }

  @Test
  void what_is_said_before_the_reference_is_known_is_kept_for_an_hour() {
    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-78\"}"));
    assertThat(callBackOfAll("{\"issue\": {\"key\": \"IT-78\"}}")).isEqualTo(Receipt.TAKEN);
    clock.advance(Duration.ofMinutes(59));
    id = submit("Kim Example");
    assertThat(gangway.perform(id, EQUIPMENT)).isEqualTo(new Over());
    assertThat(status()).isEqualTo(ActivityStatus.DONE);

    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-79\"}"));
    callBackOfAll("{\"issue\": {\"key\": \"IT-79\"}}");
    clock.advance(Duration.ofMinutes(61));
    callbacks.deliverEarly();
    id = submit("Lee Example");
    gangway.perform(id, EQUIPMENT);
    assertThat(status()).isEqualTo(ActivityStatus.ORDERED);
  }

  @Test
  void a_call_that_says_no_reference_is_not_understood() {
    assertThat(callBackOfAll("{\"issue\": {}}")).isEqualTo(Receipt.ILLEGIBLE);
  }

  @Test
  void a_system_that_does_not_call_is_asked() {
    String reference = "L" + UUID.randomUUID();
    SYSTEM.answers("/letters", okJson("{\"id\": \"%s\"}".formatted(reference)));
    SYSTEM.answers("/letters/" + reference, okJson("{\"state\": \"printing\"}"));
    id = submit("Kim Example");
    gangway.perform(id, LETTER);
    assertThat(run(id, LETTER).status()).isEqualTo(ActivityStatus.ORDERED);
    ask();
    assertThat(SYSTEM.calls("/letters/" + reference)).isEmpty();

    clock.advance(Duration.ofMinutes(15));
    ask();
    assertThat(run(id, LETTER).status()).isEqualTo(ActivityStatus.ORDERED);
    SYSTEM.answers("/letters/" + reference, okJson("{\"state\": \"sent\", \"text\": \"By air\"}"));
    clock.advance(Duration.ofMinutes(15));
    ask();

    assertThat(run(id, LETTER).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.lines(id)).contains("letters: done: By air");
    assertThat(SYSTEM.calls("/letters/" + reference)).hasSize(2);
  }

  @Test
  void a_system_that_says_so_when_it_is_asked_has_failed() {
    String reference = "L" + UUID.randomUUID();
    SYSTEM.answers("/letters", okJson("{\"id\": \"%s\"}".formatted(reference)));
    SYSTEM.answers("/letters/" + reference, okJson("{\"state\": \"returned\"}"));
    id = submit("Kim Example");
    gangway.perform(id, LETTER);

    clock.advance(Duration.ofMinutes(15));
    ask();

    assertThat(run(id, LETTER).status()).isEqualTo(ActivityStatus.FAILED);
  }

  @Test
  void a_system_that_gave_no_reference_is_not_asked_by_it() {
    SYSTEM.answers("/letters", okJson("{}"));
    id = submit("Kim Example");
    gangway.perform(id, LETTER);

    assertThat(run(id, LETTER).status()).isEqualTo(ActivityStatus.ORDERED);
    assertThat(order(id, LETTER).dueAt()).isEqualTo(ConnectorOrders.NEVER);
  }

  @Test
  void a_question_whose_job_was_lost_is_asked_by_another() throws InterruptedException {
    String reference = "L" + UUID.randomUUID();
    SYSTEM.answers("/letters", okJson("{\"id\": \"%s\"}".formatted(reference)));
    SYSTEM.answers("/letters/" + reference, okJson("{\"state\": \"sent\"}"));
    id = submit("Kim Example");
    gangway.perform(id, LETTER);
    clock.advance(Duration.ofMinutes(15));
    ConnectorOrder before = order(id, LETTER);

    DueQuestion lost = new DueQuestion(before.id(), before.jobId(), "letters", null);
    assertThat(polls.handOver(lost)).isTrue();
    assertThat(polls.handOver(lost)).isFalse();
    polls.ask(before.id(), before.jobId());
    assertThat(run(id, LETTER).status()).isEqualTo(ActivityStatus.ORDERED);
    polls.ask(before.id(), order(id, LETTER).jobId());

    assertThat(run(id, LETTER).status()).isEqualTo(ActivityStatus.DONE);
  }

  @Rounds(value = 10_000, usually = 0.003)
  void of_a_callback_and_a_withdrawal_one_ends_it() {
    String token = ordered();

    List<Boolean> took =
        Race.between(
            () -> callBack(token, "") == Receipt.TAKEN,
            () -> SignedInAs.admin(() -> onboardings.withdraw(id, HR)));

    // The other activities are withdrawn in any case, so the onboarding is.
    assertThat(took).containsExactly(true, true);
    assertThat(status()).isIn(ActivityStatus.DONE, ActivityStatus.WITHDRAWN);
    assertThat(order(id, EQUIPMENT).status().name()).isEqualTo(status().name());
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
  }

  @Rounds(value = 10_000, usually = 0.003)
  void of_a_callback_and_the_answer_to_the_order_one_ends_it() {
    SYSTEM.reset();
    SYSTEM.answers("/desk", status(503, ""));
    id = submit("Kim Example");
    gangway.perform(id, EQUIPMENT);
    String token = token(SYSTEM.calls("/desk").get(0));
    SYSTEM.answers("/desk", status(202, "{\"key\": \"IT-9\"}"));

    Race.between(
        () -> callBack(token, "") == Receipt.TAKEN, () -> gangway.perform(id, EQUIPMENT) != null);

    assertThat(status()).isEqualTo(ActivityStatus.DONE);
    assertThat(order(id, EQUIPMENT).status()).isEqualTo(OrderStatus.DONE);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(1);
  }

  @Rounds(value = 10_000, usually = 0.003)
  void of_a_callback_and_a_person_who_runs_it_again_one_ends_it_and_nothing_is_ordered_twice() {
    SYSTEM.answers("/desk", status(503, ""));
    id = submit("Kim Example");
    gangway.performAll(id);
    gangway.perform(id, EQUIPMENT);
    assertThat(status()).isEqualTo(ActivityStatus.FAILED);
    String token = token(SYSTEM.calls("/desk").get(0));
    answerForLetter();

    Race.between(
        () -> callBack(token, "") == Receipt.TAKEN,
        () -> SignedInAs.admin(() -> onboardings.runAgain(id, HR)) == 1);
    gangway.perform(id, EQUIPMENT);

    assertThat(status()).isEqualTo(ActivityStatus.DONE);
    assertThat(order(id, EQUIPMENT).status()).isEqualTo(OrderStatus.DONE);
    assertThat(SYSTEM.calls("/desk")).hasSize(2);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
  }

  /** So that the onboarding ends, and can be run again. */
  private void answerForLetter() {
    answers.answer(order(id, LETTER).id(), new OrderAnswers.Answer(true, "", null));
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.FAILED);
  }

  @Rounds(value = 10_000, usually = 0.003)
  void of_two_callbacks_that_contradict_each_other_one_counts() {
    String token = ordered();

    List<Receipt> receipts =
        Race.between(
            () -> callBack(token, "{\"status\": \"done\"}"),
            () -> callBack(token, "{\"status\": \"failed\"}"));

    assertThat(receipts).containsExactlyInAnyOrder(Receipt.TAKEN, Receipt.CONTRADICTS);
    assertThat(status())
        .isEqualTo(receipts.get(0) == Receipt.TAKEN ? ActivityStatus.DONE : ActivityStatus.FAILED);
  }
}
