package app.gangway.mail;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.HireDetails;
import app.gangway.mail.MailResult.Sent;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import app.gangway.mail.template.PublishResult;
import app.gangway.mail.template.PublishResult.Outdated;
import app.gangway.mail.template.PublishResult.Published;
import app.gangway.mail.template.PublishResult.Refused;
import app.gangway.mail.template.RenderedMail;
import app.gangway.mail.template.TemplateService;
import app.gangway.mail.template.TemplateVersion;
import app.gangway.mail.template.TemplateWords;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The words of mails, and what admins do about the mail server; once on each database. */
abstract class MailAdministrationRules extends MailTest {

  private static final TemplateWords WORDS =
      new TemplateWords("Hi {{name}}", "Until **{{startDate}}**, {{name}}.");

  @Autowired TemplateService templates;
  @Autowired MailAdministration administration;

  @Test
  void words_are_used_from_the_next_mail_on_and_each_mail_knows_which_it_has() {
    UUID before = gangway.submit(johnny());
    gangway.perform(before, LETTER);

    assertThat(publish(0, WORDS)).isInstanceOf(Published.class);
    UUID after = gangway.submit(johnny());
    gangway.perform(after, LETTER);

    assertThat(mail(before).words().version()).isZero();
    assertThat(mail(before).subject()).isEqualTo("Welcome, Johnny Lawrence");
    assertThat(mail(after).words().version()).isEqualTo(1);
    assertThat(mail(after).subject()).isEqualTo("Hi Johnny Lawrence");
    assertThat(mail(after).text()).isEqualTo("Until February 1, 2022, Johnny Lawrence.");
    assertThat(audited("PUBLISHED"))
        .contains("Words of the welcome email were published: English, version 1.");
  }

  @Test
  void words_with_something_wrong_in_them_are_refused_and_nothing_changes() {
    PublishResult result = publish(0, new TemplateWords("Hi", "Hello\n{{{name}}}"));

    assertThat(((Refused) result).problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.line()).isEqualTo(2));
    assertThat(versions()).extracting(TemplateVersion::number).containsExactly(0);
  }

  @Test
  void words_that_would_be_too_long_for_somebody_are_refused() {
    String body = "{{name}}\n".repeat(TemplateWords.BODY_MAX / 9);

    assertThat(publish(0, new TemplateWords("Hi", body))).isInstanceOf(Refused.class);
    String deep = "*".repeat(4_999) + "a" + "*".repeat(4_999);
    assertThat(publish(0, new TemplateWords("Hi", deep))).isInstanceOf(Refused.class);
  }

  @Test
  void who_has_not_seen_the_newest_version_is_told_and_changes_nothing() {
    publish(0, WORDS);

    PublishResult late = publish(0, new TemplateWords("Mine", "Mine"));

    assertThat(((Outdated) late).newest().words()).isEqualTo(WORDS);
    assertThat(versions()).extracting(TemplateVersion::number).containsExactly(1, 0);
  }

  @Rounds(50)
  void of_two_who_publish_at_once_one_is_told_that_there_is_a_newer_version() {
    rows.sql("delete from mail_template").update();
    int audited = audited("PUBLISHED").size();
    ConcurrentLinkedQueue<PublishResult> results = new ConcurrentLinkedQueue<>();

    Race.between(
        () -> results.add(publish(0, WORDS)),
        () -> results.add(publish(0, new TemplateWords("Mine", "Mine"))));

    assertThat(results).hasAtLeastOneElementOfType(Published.class);
    assertThat(results).hasAtLeastOneElementOfType(Outdated.class);
    assertThat(versions()).extracting(TemplateVersion::number).containsExactly(1, 0);
    assertThat(audited("PUBLISHED")).hasSize(audited + 1);
  }

  @Test
  void each_language_has_versions_of_its_own_and_one_without_words_is_written_in_english() {
    publish(0, WORDS);

    assertThat(current("de")).extracting(TemplateVersion::number).isEqualTo(0);
    assertThat(current("de-AT").language()).isEqualTo(Locale.GERMAN);
    assertThat(current("fr").language()).isEqualTo(Locale.ENGLISH);
    assertThat(current("fr").number()).isEqualTo(1);
  }

  @Test
  void a_trial_is_a_mail_of_its_own_that_no_onboarding_waits_for() throws Exception {
    UUID id = gangway.submit(johnny());
    RenderedMail words =
        SignedInAs.admin(() -> templates.draft(Locale.ENGLISH, WORDS, johnny(), HireDetails.NONE));
    assertThat(
            SignedInAs.admin(() -> administration.sendTrial(id, "ada@example.com", words, ADMIN)))
        .isTrue();
    assertThat(
            SignedInAs.admin(() -> administration.sendTrial(null, "ada@example.com", words, ADMIN)))
        .isTrue();
    SignedInAs.admin(() -> onboardings.withdraw(id, HR, null));

    assertThat(sendDue()).containsExactly(new Sent(), new Sent());

    assertThat(SERVER.received())
        .allSatisfy(each -> assertThat(each.getSubject()).isEqualTo("Hi Johnny Lawrence"));
    assertThat(mail(id).words().version()).isNull();
    assertThat(report().trial().orElseThrow().status()).isEqualTo(MailStatus.SENT);
    assertThat(audited("MAIL_SENT"))
        .contains("A mail is sent to ada@example.com, to see how it looks.");
  }

  @Test
  void after_the_server_is_back_nobody_needs_to_wait_for_it_to_be_asked_again() {
    SERVER.askForPassword("not what we know");
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    sendDue();
    assertThat(report().trouble().orElseThrow().outcome().kind()).isEqualTo(Kind.DOWN);
    assertThat(report().queued()).isEqualTo(1);
    assertThat(report().oldest()).contains(mail(id).createdAt());
    SERVER.comeBack();
    assertThat(sendDue()).isEmpty();

    assertThat(tryNow()).isTrue();
    assertThat(sendDue()).containsExactly(new Sent());

    assertThat(report().trouble()).isEmpty();
    assertThat(report().lastAnswer().orElseThrow().outcome().kind()).isEqualTo(Kind.TAKEN);
    assertThat(report().oldest()).isEmpty();
    assertThat(tryNow()).isFalse();
  }

  @Test
  void a_mail_that_is_being_sent_is_not_sent_by_a_second_worker_however_hurried() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    ClaimedMail claimed = service.claim(mail(id).id(), mail(id).jobId()).orElseThrow();
    assertThat(mail(id).isSending()).isTrue();

    assertThat(tryNow()).isFalse();
    assertThat(sendDue()).isEmpty();
    service.report(claimed.mail(), client.send(claimed.mail(), claimed.words()), clock.instant());

    assertThat(mail(id).isSending()).isFalse();
    assertThat(SERVER.received()).hasSize(1);
  }

  private PublishResult publish(int former, TemplateWords words) {
    return SignedInAs.admin(() -> templates.publish(Locale.ENGLISH, former, words, ADMIN));
  }

  private List<TemplateVersion> versions() {
    return SignedInAs.admin(() -> templates.versions(Locale.ENGLISH));
  }

  private TemplateVersion current(String language) {
    return SignedInAs.admin(() -> templates.current(Locale.forLanguageTag(language)));
  }

  private MailServerReport report() {
    return SignedInAs.admin(() -> administration.report());
  }

  private boolean tryNow() {
    return SignedInAs.admin(() -> administration.tryNow());
  }

  private List<String> audited(String kind) {
    return rows.sql("select line from audit_entry where kind = ?")
        .param(kind)
        .query(String.class)
        .list();
  }
}
