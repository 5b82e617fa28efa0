package app.gangway.mail;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.mail.MailResult.Over;
import app.gangway.mail.MailResult.Sent;
import app.gangway.mail.smtp.SmtpOutcome;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What approvers are told by mail; once on each database. The one with an email is arno. */
abstract class ApprovalMailRules extends MailTest {

  private static final String EQUIPMENT = "ItEquipmentOrderActivity";

  @Autowired ApprovalService approvals;
  @Autowired Approvals orders;
  @Autowired BatchService batches;

  @AfterEach
  void chooseNothing() {
    rows.sql("delete from person_settings").update();
  }

  @Test
  void an_approver_is_told_in_the_commit_that_asks_and_led_to_the_order() throws Exception {
    UUID id = gangway.submit(daniel());
    gangway.perform(id, EQUIPMENT);
    assertThat(mail(id).status()).isEqualTo(MailStatus.QUEUED);
    assertThat(mail(id).dueAt()).isEqualTo(clock.instant());

    assertThat(sendDue()).containsExactly(new Sent());

    MimeMessage received = SERVER.received().get(0);
    assertThat(received.getAllRecipients())
        .extracting(Object::toString)
        .containsExactly("arno@example.com");
    assertThat(received.getSubject()).isEqualTo("Please decide: IT equipment for Daniel LaRusso");
    assertThat(mail(id).html())
        .contains(
            "href=\"https://gangway.example.com/approvals?order=" + order(id).id() + "\"",
            "Submitted by: hanna",
            order(id).reason());
    assertThat(mail(id).text()).containsPattern("CES?T");
    assertThat(gangway.lines(id)).contains("arno was asked by email to decide");
  }

  @Test
  void a_mail_for_one_order_has_a_link_that_nobody_else_can_read() throws Exception {
    UUID id = gangway.submit(daniel());
    gangway.perform(id, EQUIPMENT);
    SERVER.goAway();
    sendDue();
    SERVER.comeBack();
    clock.advance(Duration.ofSeconds(40));
    assertThat(sendDue()).containsExactly(new Sent());

    String sent = GreenMailUtil.getBody(SERVER.received().get(0)).replace("=\r\n", "");
    assertThat(sent).containsPattern("https://gangway.example.com/decide/[\\w-]{43}");
    assertThat(mail(id).html() + mail(id).text()).doesNotContain("/decide/");
    assertThat(
            rows.sql("select count(*) from approval_link where person = 'arno'")
                .query(Long.class)
                .single())
        .isPositive();
  }

  @Test
  void a_mail_is_in_the_language_that_its_reader_has_chosen() {
    rows.sql("insert into person_settings (person, language_tag) values ('arno', 'de')").update();
    UUID id = gangway.submit(daniel());
    gangway.perform(id, EQUIPMENT);

    assertThat(mail(id).language().getLanguage()).isEqualTo("de");
    assertThat(mail(id).subject()).startsWith("Bitte entscheiden");
  }

  @Test
  void nobody_is_told_of_what_they_brought_in_but_the_admins_if_nobody_else_is_left() {
    NewHire hire = daniel();
    UUID child =
        SignedInAs.admin(
            () ->
                batches
                    .submit(batch(UUID.randomUUID(), "one.csv", List.of(hire)), APPROVER)
                    .get(0)
                    .id());
    gangway.perform(child, EQUIPMENT);

    assertThat(mail(child).recipient()).isEqualTo("ada@example.com");
  }

  @Test
  void many_of_a_batch_are_told_of_in_one_mail_that_says_how_many() throws Exception {
    List<UUID> ids = waitingBatch(30);
    assertThat(sendDue()).isEmpty();
    clock.advance(MailNotices.GATHERING);

    assertThat(sendDue()).containsOnlyOnce(new Sent()).contains(new Over());

    assertThat(SERVER.received()).hasSize(1);
    assertThat(SERVER.received().get(0).getSubject()).endsWith("waiting for your approval: 30");
    assertThat(mail(ids.get(0)).html()).contains("href=\"https://gangway.example.com/approvals\"");
    assertThat(mail(ids.get(29)).status()).isEqualTo(MailStatus.GATHERED);
    ids.forEach(
        id -> assertThat(gangway.lines(id)).containsOnlyOnce("arno was asked by email to decide"));
  }

  @Test
  void the_rest_of_a_batch_is_told_of_after_a_pause() {
    List<UUID> ids = submitBatch(3);
    gangway.perform(ids.get(0), EQUIPMENT);
    clock.advance(MailNotices.GATHERING);
    sendDue();
    gangway.perform(ids.get(1), EQUIPMENT);
    gangway.perform(ids.get(2), EQUIPMENT);
    clock.advance(MailNotices.GATHERING);
    sendDue();
    assertThat(SERVER.received()).hasSize(1);

    clock.advance(MailNotices.PAUSE);
    sendDue();

    assertThat(SERVER.received()).hasSize(2);
    assertThat(mail(ids.get(1)).subject()).endsWith(": 2");
  }

  @Test
  void what_is_decided_before_its_mail_was_sent_is_not_sent() {
    UUID id = gangway.submit(daniel());
    gangway.perform(id, EQUIPMENT);
    approve(id);

    assertThat(sendDue()).isEmpty();
    assertThat(mail(id).status()).isEqualTo(MailStatus.WITHDRAWN);
    assertThat(SERVER.received()).isEmpty();
    assertThat(gangway.lines(id)).noneMatch(line -> line.contains("by email"));
  }

  @Test
  void a_mail_for_many_says_what_still_waits_when_it_is_sent() throws Exception {
    List<UUID> ids = waitingBatch(4);
    approve(ids.get(0));
    clock.advance(MailNotices.GATHERING);
    SERVER.goAway();
    sendDue();
    approve(ids.get(1));
    approve(ids.get(2));
    SERVER.comeBack();
    clock.advance(Duration.ofMinutes(3));
    sendDue();

    assertThat(SERVER.received()).hasSize(1);
    assertThat(SERVER.received().get(0).getSubject()).startsWith("Please decide: IT equipment");
    assertThat(mail(ids.get(1)).html()).contains(order(ids.get(3)).id().toString());
  }

  @Test
  void a_mail_for_many_is_not_sent_once_all_of_them_are_decided() {
    List<UUID> ids = waitingBatch(2);
    clock.advance(MailNotices.GATHERING);
    SERVER.goAway();
    sendDue();
    ids.forEach(this::approve);
    SERVER.comeBack();
    clock.advance(Duration.ofMinutes(3));
    sendDue();

    assertThat(SERVER.received()).isEmpty();
    assertThat(mail(ids.get(0)).status()).isEqualTo(MailStatus.WITHDRAWN);
  }

  @Test
  void that_somebody_could_not_be_told_stands_in_the_timeline() {
    UUID id = gangway.submit(daniel());
    gangway.perform(id, EQUIPMENT);
    Mail claimed = service.claim(mail(id).id(), mail(id).jobId()).orElseThrow().mail();
    service.report(claimed, new SmtpOutcome(Kind.REFUSED, "550 No such user"), clock.instant());

    assertThat(gangway.lines(id))
        .contains("arno could not be asked by email to decide: 550 No such user");
  }

  @Test
  void a_mail_to_an_approver_cannot_be_sent_again_to_somebody_else() {
    UUID id = gangway.submit(daniel());
    gangway.perform(id, EQUIPMENT);
    sendDue();

    boolean sent = SignedInAs.admin(() -> service.sendAgain(mail(id).id(), "else@example.com", HR));
    assertThat(sent).isFalse();
  }

  @Rounds(20)
  void however_many_workers_come_for_the_mails_of_a_batch_one_is_sent() {
    List<UUID> ids = waitingBatch(6);
    clock.advance(MailNotices.GATHERING);
    int before = SERVER.received().size();
    List<Callable<Object>> runners = new ArrayList<>();
    ids.forEach(id -> runners.add(() -> sender.send(mail(id).id(), mail(id).jobId())));
    runners.add(
        () ->
            approvals.decide(
                order(ids.get(0)).id(), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null));

    Race.between(runners);
    sendDue();

    assertThat(SERVER.received()).hasSize(before + 1);
    assertThat(mails.countByStatus(MailStatus.QUEUED)).isZero();
  }

  private List<UUID> waitingBatch(int size) {
    List<UUID> ids = submitBatch(size);
    ids.forEach(id -> gangway.perform(id, EQUIPMENT));
    return ids;
  }

  private List<UUID> submitBatch(int size) {
    UUID id = UUID.randomUUID();
    List<NewHire> hires =
        IntStream.range(0, size)
            .mapToObj(n -> hire("Sales " + n, "sales%d@example.com".formatted(n), "sales"))
            .toList();
    List<Submission> children =
        SignedInAs.admin(() -> batches.submit(batch(id, "sales.csv", hires), HR));
    return children.stream().map(Submission::id).toList();
  }

  private ApprovalView order(UUID onboarding) {
    return orders.ofOnboarding(onboarding).get(0);
  }

  private void approve(UUID onboarding) {
    approvals.decide(order(onboarding).id(), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null);
  }
}
