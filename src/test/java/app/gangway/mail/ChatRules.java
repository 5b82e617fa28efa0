package app.gangway.mail;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.approval.ReminderService;
import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.notification.chat.ChatSender;
import app.gangway.notification.chat.ChatService;
import app.gangway.notification.chat.QueuedChat;
import app.gangway.onboarding.OnboardingRemoval;
import app.gangway.testing.Race;
import app.gangway.testing.Receiver.Call;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import app.gangway.webhook.DeliveryResult;
import app.gangway.webhook.DeliveryResult.Delivered;
import app.gangway.webhook.DeliveryResult.FailedForGood;
import app.gangway.webhook.DeliveryResult.Over;
import app.gangway.webhook.DeliveryResult.RetryDue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/**
 * What chats are told; once on each database. For directors the group Desk decides, to whom arno
 * belongs.
 */
abstract class ChatRules extends MailTest {

  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final String TOLD = "The chat of Desk was told";

  @Autowired ApprovalService approvals;
  @Autowired Approvals orders;
  @Autowired ReminderService reminders;
  @Autowired BatchService batches;
  @Autowired OnboardingRemoval removal;
  @Autowired TransactionOperations transaction;
  @Autowired ChatService chats;
  @Autowired ChatSender chatSender;

  @Test
  void the_chat_of_the_group_that_decides_is_told_who_and_why_and_until_when() throws Exception {
    ApprovalView order = ask(director("Ed \"the\" Director"));
    assertThat(queued()).singleElement().extracting(QueuedChat::notBefore).isNull();

    assertThat(sendChats()).containsExactly(new Delivered());
    assertThat(sendChats()).isEmpty();

    JsonNode body = new JsonMapper().readTree(calls(order).get(0).body());
    assertThat(calls(order)).hasSize(1);
    assertThat(body.properties()).hasSize(1);
    List<String> lines = body.get("text").textValue().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .isEqualTo("Please decide: IT equipment for Ed \"the\" Director (director)");
    assertThat(lines.get(1)).startsWith("Reason: ").contains("director");
    assertThat(lines.get(2)).containsPattern("^Decide by: .* CES?T\\. Without a decision");
    assertThat(lines.get(3)).isEqualTo("https://gangway.example.com/approvals?order=" + order.id());
    assertThat(gangway.lines(order.onboardingId())).containsOnlyOnce(TOLD);
  }

  @Test
  void no_chat_is_told_of_what_no_group_with_a_chat_decides() {
    ask(hire("Everybody", "everybody@example.com", "sales"));
    ask(hire("Another group", "another@example.com", "executive"));

    assertThat(queued()).isEmpty();
  }

  @Test
  void a_chat_that_refuses_is_tried_again_as_webhooks_are() {
    ApprovalView order = ask(director("Later"));
    CHAT.answers(order.id().toString(), 503);
    Instant due = clock.instant().plusSeconds(5);

    assertThat(sendChats()).containsExactly(new RetryDue(due, "HTTP 503"));
    clock.set(due);
    assertThat(sendChats()).containsExactly(new Delivered());

    assertThat(calls(order)).hasSize(2);
    assertThat(calls(order)).extracting(Call::id).containsOnly(calls(order).get(0).id());
    assertThat(gangway.lines(order.onboardingId())).containsOnlyOnce(TOLD);
  }

  @Test
  void a_chat_that_is_gone_is_not_tried_again_and_the_timeline_says_so() {
    ApprovalView order = ask(director("Gone"));
    CHAT.answers(order.id().toString(), 410);

    assertThat(sendChats()).containsExactly(new FailedForGood("HTTP 410"));
    clock.advance(Duration.ofHours(1));
    assertThat(sendChats()).isEmpty();

    assertThat(calls(order)).hasSize(1);
    assertThat(gangway.lines(order.onboardingId()))
        .contains("The chat of Desk could not be told: HTTP 410");
  }

  @Test
  void what_is_decided_before_it_was_sent_is_not_sent() {
    ApprovalView first = ask(director("First"));
    assertThat(decide(first)).isEqualTo(DecisionResult.ACCEPTED);
    assertThat(sendChats()).containsExactly(new Over());

    ApprovalView retried = ask(director("Retried"));
    CHAT.answers(retried.id().toString(), 503);
    sendChats();
    assertThat(decide(retried)).isEqualTo(DecisionResult.ACCEPTED);
    clock.advance(Duration.ofSeconds(5));
    assertThat(sendChats()).containsExactly(new Over());

    assertThat(calls(first)).isEmpty();
    assertThat(calls(retried)).hasSize(1);
    assertThat(statuses()).containsOnly("DROPPED");
    assertThat(gangway.lines(first.onboardingId())).doesNotContain(TOLD);
  }

  @Test
  void a_batch_is_told_in_one_message_of_what_still_waits_and_again_not_before_half_a_minute() {
    List<UUID> ids = submitBatch(5);
    List<ApprovalView> asked = ids.subList(0, 4).stream().map(this::perform).toList();
    decide(asked.get(0));
    clock.advance(Duration.ofSeconds(1));
    int before = CHAT.calls("").size();
    sendChats();
    ApprovalView late = perform(ids.get(4));
    clock.advance(Duration.ofSeconds(29));
    sendChats();
    assertThat(CHAT.calls("")).hasSize(before + 1);
    clock.advance(Duration.ofSeconds(1));
    sendChats();

    assertThat(CHAT.calls("")).hasSize(before + 2);
    assertThat(CHAT.calls("").get(before).body())
        .contains("that wait for approval: 3\\n", "https://gangway.example.com/approvals\"");
    assertThat(calls(late)).hasSize(1);
    assertThat(gangway.lines(ids.get(0))).doesNotContain(TOLD);
    assertThat(ids.subList(1, 5))
        .allSatisfy(id -> assertThat(gangway.lines(id)).containsOnlyOnce(TOLD));
  }

  @Test
  void both_who_is_reminded_and_who_is_asked_too_are_told_in_their_chat() {
    ApprovalView order = ask(director("Slow"));
    sendChats();
    clock.set(
        rows.sql("select escalate_at from approval where id = ?")
            .param(order.id())
            .query(OffsetDateTime.class)
            .single()
            .toInstant());
    assertThat(reminders.remind(order.id())).isTrue();
    assertThat(sendChats()).containsExactly(new Delivered(), new Delivered());

    assertThat(calls(order)).hasSize(3);
    assertThat(calls(order).get(1).body()).contains("so you are asked too: IT equipment for Slow");
    assertThat(calls(order).get(2).body()).contains("Nobody has decided yet: IT equipment");
    assertThat(gangway.lines(order.onboardingId()))
        .contains("The chat of it-leads was told", "The chat of Desk was reminded");
  }

  @Test
  void what_lost_its_job_is_handed_to_another_once() {
    ApprovalView order = ask(director("Lost"));
    QueuedChat lost = queued().get(0);

    assertThat(chats.handOver(lost)).isTrue();
    assertThat(chats.handOver(lost)).isFalse();
    assertThat(send(lost)).as("by the lost job").isInstanceOf(Over.class);
    assertThat(sendChats()).containsExactly(new Delivered());
    assertThat(calls(order)).hasSize(1);
  }

  @Test
  void a_worker_that_died_leaves_its_attempt_to_another_once_its_time_is_over() {
    ApprovalView order = ask(director("Died"));
    Instant lease = clock.instant().plusSeconds(30);
    rows.sql("update chat_message set attempts = 1, claim = 1, due_at = ?")
        .param(lease.atOffset(ZoneOffset.UTC))
        .update();

    assertThat(send(queuedBy(lease.plusMillis(1)).get(0))).isInstanceOf(RetryDue.class);
    clock.set(lease);
    assertThat(sendChats()).containsExactly(new Delivered());
    assertThat(calls(order)).hasSize(1);
  }

  @Test
  void what_was_gathered_by_a_message_that_is_removed_is_told_by_itself() {
    List<ApprovalView> asked = submitBatch(2).stream().map(this::perform).toList();
    UUID first = asked.get(0).onboardingId();
    clock.advance(Duration.ofSeconds(1));
    CHAT.answers("that wait for approval: 2", 503);
    sendChats();
    SignedInAs.admin(() -> onboardings.withdraw(first, HR));
    transaction.execute(status -> removal.remove(first));

    assertThat(sendChats()).containsExactly(new Delivered());
    assertThat(calls(asked.get(1))).hasSize(1);
    assertThat(statuses()).containsExactly("SENT");
  }

  @Rounds(20)
  void workers_with_one_message_tell_it_once() {
    ApprovalView order = ask(director("Race"));
    QueuedChat message = queued().get(0);
    Callable<DeliveryResult> worker = () -> send(message);
    Race.between(Collections.nCopies(3, worker));
    clock.advance(Duration.ofSeconds(2));
    sendChats();

    assertThat(calls(order)).hasSize(1);
    assertThat(statuses()).contains("SENT").doesNotContain("PENDING");
  }

  private NewHire director(String name) {
    return hire(name, UUID.randomUUID() + "@example.com", "director");
  }

  private ApprovalView ask(NewHire hire) {
    return perform(gangway.submit(hire));
  }

  private ApprovalView perform(UUID onboarding) {
    gangway.perform(onboarding, EQUIPMENT);
    return orders.ofOnboarding(onboarding).get(0);
  }

  private List<UUID> submitBatch(int size) {
    List<NewHire> hires =
        IntStream.range(0, size).mapToObj(number -> director("Director " + number)).toList();
    return SignedInAs.admin(
        () ->
            batches.submit(batch(UUID.randomUUID(), "directors.csv", hires), HR).stream()
                .map(each -> each.id())
                .toList());
  }

  private DecisionResult decide(ApprovalView order) {
    return approvals.decide(order.id(), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null);
  }

  private List<QueuedChat> queued() {
    return queuedBy(clock.instant().plusMillis(1));
  }

  private List<QueuedChat> queuedBy(Instant moment) {
    return chats.due(moment, FIRST, 1000);
  }

  /** What the jobs do: one attempt at each that is due. */
  private List<DeliveryResult> sendChats() {
    return queued().stream().map(this::send).toList();
  }

  private DeliveryResult send(QueuedChat message) {
    try {
      return chatSender.send(message.id(), message.jobId());
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Messages about one order have its id in their link. */
  private List<Call> calls(ApprovalView order) {
    return CHAT.calls(order.id().toString());
  }

  private List<String> statuses() {
    return rows.sql("select status from chat_message").query(String.class).list();
  }
}
