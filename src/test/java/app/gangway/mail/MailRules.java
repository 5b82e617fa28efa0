package app.gangway.mail;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.HireDetails;
import app.gangway.mail.MailResult.Over;
import app.gangway.mail.MailResult.RetryDue;
import app.gangway.mail.MailResult.Sent;
import app.gangway.mail.smtp.SmtpOutcome;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The welcome email by a real mail server; once on each database. */
abstract class MailRules extends MailTest {

  /** More by {@code -Dgangway.test.hires}, where there is more time. */
  private static final int HIRES = Integer.getInteger("gangway.test.hires", 40);

  @Test
  void a_letter_is_sent_and_then_its_activity_is_done() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    assertThat(gangway.run(id, LETTER).status()).isEqualTo(ActivityStatus.ORDERED);
    assertThat(SERVER.received()).isEmpty();

    assertThat(sendDue()).containsExactly(new Sent());

    MimeMessage received = SERVER.received().get(0);
    assertThat(received.getSubject()).isEqualTo("Welcome, Johnny Lawrence");
    assertThat(received.getAllRecipients()[0]).hasToString("johnny.lawrence@eaglefang.com");
    assertThat(received.getFrom()[0]).hasToString("hr@example.com");
    assertThat(received.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(received.getMessageID()).isEqualTo(mail(id).messageId());
    assertThat(mail(id).text()).contains("see you on February 1, 2022", "5 Main Street");
    assertThat(gangway.outcomes(id))
        .contains("Welcome email was sent to johnny.lawrence@eaglefang.com.");
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void a_letter_is_in_the_language_of_its_reader_if_there_are_words_in_it() throws Exception {
    gangway.performAll(gangway.submit(johnny(), speaking("de-AT")));
    gangway.performAll(gangway.submit(johnny(), speaking("fr")));

    assertThat(sendDue()).containsExactly(new Sent(), new Sent());

    assertThat(SERVER.received().get(0).getSubject()).isEqualTo("Willkommen, Johnny Lawrence");
    assertThat(SERVER.received().get(1).getSubject()).isEqualTo("Welcome, Johnny Lawrence");
  }

  private static HireDetails speaking(String language) {
    return new HireDetails(null, null, null, null, language);
  }

  @Test
  void an_activity_that_is_begun_twice_sends_one_letter() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    rows.sql("update activity_run set status = 'QUEUED' where onboarding_id = ?")
        .param(id)
        .update();
    gangway.perform(id, LETTER);
    assertThat(mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(id)).hasSize(1);
    rows.sql("update activity_run set status = 'QUEUED' where onboarding_id = ?")
        .param(id)
        .update();
    assertThat(sendDue()).containsExactly(new Sent());

    // The letter was there before the activity had waited for it.
    gangway.perform(id, LETTER);

    assertThat(gangway.run(id, LETTER).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(SERVER.received()).hasSize(1);
  }

  @Test
  void while_the_server_is_away_nobody_fails_and_each_letter_is_sent_once_after_it_is_back()
      throws Exception {
    SERVER.goAway();
    List<UUID> ids = new ArrayList<>();
    for (int n = 0; n < HIRES; n++) {
      ids.add(gangway.submit(hire("Person " + n, "p" + n + "@example.com", "developer")));
    }
    ids.forEach(gangway::performAll);
    Instant back = clock.instant().plus(Duration.ofHours(8));
    while (clock.instant().isBefore(back)) {
      sendDue();
      clock.advance(Duration.ofMinutes(5));
    }
    assertThat(mails.countByStatus(MailStatus.QUEUED)).isEqualTo(HIRES);
    assertThat(mail(ids.get(0)).lastOutcome().orElseThrow()).contains("could not be reached");

    SERVER.comeBack();
    clock.advance(Duration.ofHours(24));
    sendDue();

    assertThat(mails.countByStatus(MailStatus.SENT)).isEqualTo(HIRES);
    HashSet<String> recipients = new HashSet<>();
    for (MimeMessage each : SERVER.received()) {
      assertThat(recipients.add(each.getAllRecipients()[0].toString())).isTrue();
    }
    assertThat(recipients).hasSize(HIRES);
    ids.forEach(id -> assertThat(gangway.run(id, LETTER).status()).isEqualTo(ActivityStatus.DONE));
  }

  @Test
  void what_is_due_in_more_than_an_hour_is_no_job_yet() {
    SERVER.goAway();
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    for (int n = 0; n < 6; n++) {
      sendDue();
      clock.set(mail(id).dueAt().isAfter(clock.instant()) ? mail(id).dueAt() : clock.instant());
    }
    sendDue();

    assertThat(Duration.between(clock.instant(), mail(id).dueAt())).isEqualTo(Duration.ofHours(24));
    Instant always = clock.instant().plus(Duration.ofDays(3650));
    assertThat(service.due(always, FIRST, 10)).isEmpty();
    clock.advance(Duration.ofHours(23).plusMinutes(1));
    assertThat(service.due(always, FIRST, 10)).hasSize(1);
  }

  @Test
  void a_server_that_lets_us_not_in_costs_no_attempt() {
    SERVER.askForPassword("not what we know");
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);

    for (int n = 0; n < 20; n++) {
      assertThat(sendDue())
          .allMatch(result -> result instanceof RetryDue || result instanceof Over);
      clock.advance(Duration.ofMinutes(3));
    }
    assertThat(mail(id).status()).isEqualTo(MailStatus.QUEUED);
    assertThat(mail(id).attempts()).isZero();

    SERVER.comeBack();
    clock.advance(Duration.ofMinutes(3));
    sendDue();
    clock.advance(Duration.ofMinutes(3));
    sendDue();
    assertThat(mail(id).status()).isEqualTo(MailStatus.SENT);
  }

  @Test
  void what_a_worker_died_at_is_sent_again_under_the_same_id() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    ClaimedMail claimed = service.claim(mail(id).id(), mail(id).jobId()).orElseThrow();
    Mail dead = claimed.mail();
    assertThat(client.send(dead, claimed.words()).kind()).isEqualTo(Kind.TAKEN);
    assertThat(sender.send(dead.id(), dead.jobId())).isEqualTo(new Over());

    clock.advance(Duration.ofMinutes(2));
    assertThat(sendDue()).containsExactly(new Sent());

    assertThat(SERVER.received()).hasSize(2);
    assertThat(SERVER.received().get(1).getMessageID())
        .isEqualTo(SERVER.received().get(0).getMessageID());
    SmtpOutcome late = new SmtpOutcome(Kind.TAKEN, "late");
    assertThat(service.report(dead, late, clock.instant())).isEqualTo(new Over());
  }

  @Test
  void a_letter_that_was_withdrawn_while_it_was_sent_tells_that_it_was() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    ClaimedMail claimed = service.claim(mail(id).id(), mail(id).jobId()).orElseThrow();
    SignedInAs.admin(() -> onboardings.withdraw(id, HR, null));
    service.report(claimed.mail(), client.send(claimed.mail(), claimed.words()), clock.instant());

    assertThat(mail(id).status()).isEqualTo(MailStatus.SENT);
    assertThat(gangway.run(id, LETTER).status()).isEqualTo(ActivityStatus.WITHDRAWN);
  }

  @Test
  void a_withdrawn_hire_gets_no_letter() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    SignedInAs.admin(() -> onboardings.withdraw(id, HR, null));

    assertThat(sendDue()).isEmpty();
    assertThat(mail(id).status()).isEqualTo(MailStatus.WITHDRAWN);
    assertThat(SERVER.received()).isEmpty();
  }

  @Test
  void a_copy_can_be_sent_to_another_address_and_is_a_mail_of_its_own() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    UUID first = mail(id).id();
    assertThat(copy(first)).isFalse();
    sendDue();

    assertThat(copy(first)).isTrue();
    sendDue();

    assertThat(SERVER.received()).hasSize(2);
    MimeMessage copy = SERVER.received().get(1);
    assertThat(copy.getAllRecipients()[0]).hasToString("johnny@home.example");
    assertThat(copy.getMessageID()).isNotEqualTo(SERVER.received().get(0).getMessageID());
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
  }

  private boolean copy(UUID first) {
    return SignedInAs.admin(() -> service.sendAgain(first, "johnny@home.example", HR));
  }

  @Rounds(50)
  void however_many_jobs_come_for_one_mail_it_is_sent_once() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    Mail mail = mail(id);
    int before = SERVER.received().size();

    Race.between(
        () -> sender.send(mail.id(), mail.jobId()),
        () -> sender.send(mail.id(), mail.jobId()),
        () -> SignedInAs.admin(() -> onboardings.withdraw(id, HR, null)));

    int sent = SERVER.received().size() - before;
    MailStatus status = mail(id).status();
    assertThat(sent).isEqualTo(status == MailStatus.SENT ? 1 : 0);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(3);
  }
}
