package app.gangway.mail;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.approval.RemindLater;
import app.gangway.approval.ReminderService;
import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Of those who do not answer; once on each database. There are four business hours, from Monday at
 * 15:00 in Berlin until Tuesday at 11:00: reminders after two and after 3.2 of them, and after
 * three of them it-leads are asked too, to whom ada belongs.
 */
abstract class ReminderRules extends MailTest {

  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Autowired ApprovalService approvals;
  @Autowired ReminderService reminders;
  @Autowired Approvals orders;
  @Autowired BatchService batches;

  private Instant asked;
  private Instant reminded;
  private Instant escalated;
  private Instant remindedAgain;
  private Instant deadline;

  /** The next one: time never goes back, for others who share the application. */
  @BeforeEach
  void onMonday() {
    LocalDate monday =
        LocalDate.ofInstant(clock.instant(), BERLIN).with(TemporalAdjusters.next(MONDAY));
    asked = at(monday, "15:00");
    reminded = at(monday, "17:00");
    escalated = at(monday.plusDays(1), "10:00");
    remindedAgain = at(monday.plusDays(1), "10:12");
    deadline = at(monday.plusDays(1), "11:00");
    clock.set(asked);
    rows.sql("update approval set status = 'WITHDRAWN' where status = 'PENDING'").update();
    rows.sql("update person set group_names = 'IT-Leads' where name = 'ada'").update();
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(BERLIN).toInstant();
  }

  @AfterEach
  void goOn() {
    rows.sql("update person set group_names = '' where name = 'ada'").update();
  }

  @Test
  void who_was_asked_is_reminded_and_others_are_asked_too_each_once() {
    ApprovalView order = ask(daniel());
    assertThat(order.deadline()).isEqualTo(deadline);
    assertThat(gangway.lines(order.onboardingId()))
        .contains(
            "Approval asked, to be given until %s: %s"
                .formatted(
                    DateTimeFormatter.ofPattern("EEE d MMM uuuu HH:mm zzz", Locale.ENGLISH)
                        .format(deadline.atZone(BERLIN)),
                    order.reason()));

    assertThat(comeAt(reminded.minusMillis(1), order)).isFalse();
    assertThat(comeAt(reminded, order)).isTrue();
    assertThat(comeAt(reminded.plusSeconds(1), order)).isFalse();
    assertThat(lastSubject())
        .isEqualTo("Still waiting for your decision: IT equipment for Daniel LaRusso");
    assertThat(comeAt(escalated, order)).isTrue();
    assertThat(comeAt(escalated, order)).isFalse();
    assertThat(lastSubject()).isEqualTo("Nobody has decided: IT equipment for Daniel LaRusso");
    assertThat(comeAt(remindedAgain, order)).isTrue();
    assertThat(comeAt(deadline.minusMillis(1), order)).isFalse();

    assertThat(recipients())
        .containsExactly(
            "arno@example.com", "arno@example.com", "ada@example.com", "arno@example.com");
    assertThat(gangway.lines(order.onboardingId()))
        .containsSubsequence(
            "arno was asked by email to decide",
            "arno was reminded by email to decide",
            "Nobody has decided yet; it-leads is asked too",
            "ada was asked by email to decide",
            "arno was reminded by email to decide");
    assertThat(escalatedTo(order)).isEqualTo("it-leads");
  }

  @Test
  void of_what_was_missed_each_is_told_once() {
    ApprovalView order = ask(daniel());

    assertThat(comeAt(remindedAgain.plusSeconds(1), order)).isTrue();
    assertThat(comeAt(remindedAgain.plusSeconds(2), order)).isFalse();

    assertThat(recipients())
        .containsExactlyInAnyOrder("arno@example.com", "ada@example.com", "arno@example.com");
    assertThat(reminders.due(clock.instant().plus(Duration.ofDays(9)))).isEmpty();
  }

  @Test
  void what_is_due_is_found_in_the_rows_from_an_hour_before_it_on() {
    ApprovalView order = ask(daniel());
    Instant everAfter = deadline.plus(Duration.ofDays(9));

    assertThat(reminders.due(everAfter)).isEmpty();
    clock.set(reminded.minus(Duration.ofMinutes(59)));
    assertThat(reminders.due(everAfter))
        .containsExactly(new RemindLater(order.id(), reminded, "Daniel LaRusso"));
    assertThat(reminders.due(clock.instant())).isEmpty();

    comeAt(reminded, order);
    assertThat(reminders.due(everAfter)).isEmpty();
    clock.set(escalated);
    assertThat(reminders.due(everAfter)).extracting(RemindLater::due).containsExactly(escalated);
  }

  @Test
  void after_a_decision_nobody_is_told_any_more() {
    ApprovalView order = ask(daniel());
    sendDue();
    clock.set(reminded);
    assertThat(reminders.remind(order.id())).isTrue();
    assertThat(decide(order)).isEqualTo(DecisionResult.ACCEPTED);
    sendDue();

    assertThat(comeAt(escalated, order)).isFalse();
    assertThat(reminders.due(deadline)).isEmpty();
    assertThat(recipients()).containsExactly("arno@example.com");
    assertThat(mails.countByStatus(MailStatus.WITHDRAWN)).isOne();
    assertThat(escalatedTo(order)).isNull();
  }

  @Test
  void nobody_is_told_of_what_was_withdrawn_or_is_over() {
    ApprovalView withdrawn = ask(daniel());
    SignedInAs.admin(() -> onboardings.withdraw(withdrawn.onboardingId(), HR));
    ApprovalView over = ask(hire("Terry", "terry@example.com", "sales"));

    assertThat(comeAt(escalated, withdrawn)).isFalse();
    assertThat(comeAt(deadline, over)).isFalse();
  }

  @Test
  void a_suspended_onboarding_still_waits_for_a_decision() {
    ApprovalView order = ask(daniel());
    SignedInAs.admin(() -> onboardings.suspend(order.onboardingId(), HR, null));

    assertThat(comeAt(reminded, order)).isTrue();
  }

  @Test
  void a_group_without_anybody_who_can_be_told_stands_in_the_timeline() {
    rows.sql("update person set group_names = '' where name = 'ada'").update();
    ApprovalView order = ask(daniel());

    comeAt(escalated, order);

    assertThat(gangway.lines(order.onboardingId()))
        .contains(
            "Nobody of it-leads could be asked by email to decide: nobody who may has an email");
  }

  @Test
  void those_of_a_batch_are_reminded_of_in_one_mail() {
    List<NewHire> hires =
        List.of(
            hire("Sales 1", "s1@example.com", "sales"), hire("Sales 2", "s2@example.com", "sales"));
    List<UUID> ids =
        SignedInAs.admin(
            () ->
                batches.submit(batch(UUID.randomUUID(), "sales.csv", hires), HR).stream()
                    .map(each -> each.id())
                    .toList());
    ids.forEach(id -> gangway.perform(id, EQUIPMENT));
    clock.advance(MailNotices.GATHERING);
    sendDue();
    clock.set(reminded.plusSeconds(1));
    ids.forEach(id -> reminders.remind(order(id).id()));
    clock.advance(MailNotices.GATHERING);
    sendDue();

    assertThat(recipients()).containsExactly("arno@example.com", "arno@example.com");
    assertThat(lastSubject()).isEqualTo("Still waiting for your decision: orders: 2");
    ids.forEach(
        id ->
            assertThat(gangway.lines(id)).containsOnlyOnce("arno was reminded by email to decide"));
  }

  @Test
  void what_was_asked_for_before_there_were_reminders_ends_without_any() {
    ApprovalView order = ask(daniel());
    rows.sql("update approval set remind_at = null, escalate_at = null").update();

    assertThat(comeAt(remindedAgain, order)).isFalse();
    clock.set(deadline);
    assertThat(approvals.expire(order.id())).isTrue();
  }

  @Rounds(50)
  void a_reminder_and_a_decision_that_meet_leave_no_mail_behind() {
    ApprovalView order = ask(hire("Race " + clock.instant(), "race@example.com", "sales"));
    sendDue();
    int mailsBefore = SERVER.received().size();
    clock.set(escalated);

    List<Boolean> done =
        Race.between(
            () -> reminders.remind(order.id()),
            () -> decide(order) == DecisionResult.ACCEPTED,
            () -> reminders.remind(order.id()));
    sendDue();

    assertThat(done.get(1)).isTrue();
    assertThat(done).filteredOn(won -> won).hasSizeLessThanOrEqualTo(2);
    assertThat(orders.view(order.id()).orElseThrow().status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(SERVER.received()).hasSize(mailsBefore);
    assertThat(mails.countByStatus(MailStatus.QUEUED)).isZero();
  }

  private ApprovalView ask(NewHire hire) {
    clock.set(asked);
    UUID id = gangway.submit(hire);
    gangway.perform(id, EQUIPMENT);
    return order(id);
  }

  private ApprovalView order(UUID onboarding) {
    return orders.ofOnboarding(onboarding).get(0);
  }

  /** The job comes at this time, and what it queues is sent. */
  private boolean comeAt(Instant moment, ApprovalView order) {
    sendDue();
    clock.set(moment);
    boolean done = reminders.remind(order.id());
    sendDue();
    return done;
  }

  private DecisionResult decide(ApprovalView order) {
    return approvals.decide(order.id(), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null);
  }

  private String escalatedTo(ApprovalView order) {
    return rows.sql("select escalated_to from approval where id = ?")
        .param(order.id())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  private List<String> recipients() {
    return sent("recipient");
  }

  private String lastSubject() {
    return sent("subject").stream().reduce((before, last) -> last).orElse("none");
  }

  private List<String> sent(String column) {
    return rows.sql("select %s from mail where status = 'SENT' order by id".formatted(column))
        .query(String.class)
        .list();
  }
}
