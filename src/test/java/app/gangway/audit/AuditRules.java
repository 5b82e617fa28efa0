package app.gangway.audit;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.activity.Activities;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.common.Actor;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.support.TransactionOperations;

/** What the log keeps, and that it keeps it; once on each database. */
abstract class AuditRules extends AuditScenario {

  @Autowired Activities activities;
  @Autowired AuditLog log;
  @Autowired TransactionOperations transaction;

  @Test
  void a_submission_leaves_one_entry_with_who_when_and_from_where() {
    UUID id = gangway.submit(johnny());

    AuditEntry entry = onlyEntry();
    assertThat(entry.kind()).isEqualTo(AuditKind.SUBMITTED);
    assertThat(entry.who()).isEqualTo("hanna");
    assertThat(entry.origin()).isEqualTo("192.0.2.1");
    assertThat(entry.happenedAt()).isEqualTo(clock.instant());
    assertThat(entry.line()).isEqualTo("Johnny Lawrence was submitted.");
    assertThat(entry.about()).isEqualTo(AuditSubject.onboarding(id));
  }

  @Test
  void what_the_jobs_do_leaves_none() {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    clock.advance(Duration.ofHours(1));
    approvalService.expire(approval(id));
    fanIn.close(id);
    service.withdraw(gangway.submit(johnny()), Actor.SYSTEM);

    assertThat(newEntries())
        .extracting(AuditEntry::kind)
        .containsExactly(AuditKind.SUBMITTED, AuditKind.SUBMITTED);
  }

  @Test
  void what_is_not_done_after_all_leaves_none() {
    UUID id = waiting();
    forget();
    transaction.executeWithoutResult(
        status -> {
          gangway.submit(johnny());
          batches.submit(batch(UUID.randomUUID(), "hires.csv", List.of(daniel())), HR);
          approvalService.decide(approval(id), Decision.APPROVE, APPROVER, DecidedVia.PAGE, null);
          status.setRollbackOnly();
        });

    assertThat(newEntries()).isEmpty();
  }

  @Test
  void what_cannot_be_written_down_is_not_done() {
    long onboardingsBefore = onboardings.count();
    rows.sql("alter table audit_entry rename to audit_entry_elsewhere").update();
    try {
      assertThatThrownBy(() -> gangway.submit(johnny())).isInstanceOf(DataAccessException.class);
    } finally {
      rows.sql("alter table audit_entry_elsewhere rename to audit_entry").update();
    }

    assertThat(onboardings.count()).isEqualTo(onboardingsBefore);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update audit_entry set who = 'nobody'",
        "update audit_entry set who = 'nobody' where id = -1",
        "delete from audit_entry"
      })
  void no_entry_can_be_changed_or_removed(String attempt) {
    gangway.submit(johnny());

    assertRefused(attempt);
    assertThat(onlyEntry().who()).isEqualTo("hanna");
  }

  void assertRefused(String attempt) {
    assertThatThrownBy(() -> rows.sql(attempt).update()).hasMessageContaining("append-only");
  }

  @Test
  void the_oddest_names_are_kept_as_far_as_they_can_be_read() {
    String image = "<img src=x onerror=alert(1)>";
    gangway.submit(hire(image, "odd@example.com", "developer"));
    gangway.submit(hire("דנה \u200F👩‍💻", "odd@example.com", "developer"));
    gangway.submit(hire("Two\nlines", "odd@example.com", "developer"));
    gangway.submit(hire("👩".repeat(100), "odd@example.com", "developer"));

    assertThat(newEntries())
        .extracting(AuditEntry::line)
        .containsExactly(
            image + " was submitted.",
            "דנה \u200F👩‍💻 was submitted.",
            "Two lines was submitted.",
            "👩".repeat(100) + " was submitted.");
  }

  @Test
  void a_failed_sign_in_may_say_anything() {
    for (String typed :
        List.of(
            "",
            "\0",
            "a\0b\r\nc",
            "x".repeat(5_000),
            "x" + "👩".repeat(2_500),
            "\uD83D",
            "İ".repeat(5_000))) {
      log.recordStranger(AuditKind.SIGN_IN_FAILED, typed, typed, clock.instant(), typed);
    }

    assertThat(newEntries())
        .extracting(AuditEntry::who)
        .containsExactly(
            "",
            "",
            "a b c",
            "x".repeat(199) + "…",
            "x" + "👩".repeat(99) + "…",
            "\uFFFD",
            "İ".repeat(199) + "…");
    assertThat(newEntries())
        .allSatisfy(
            entry -> {
              assertThat(entry.origin()).hasSizeLessThanOrEqualTo(AuditText.ORIGIN_MAX);
              assertThat(entry.line()).hasSizeLessThanOrEqualTo(AuditText.LINE_MAX);
            });
  }

  @Test
  void who_has_signed_in_from_where_is_remembered() {
    String name = "Ida " + UUID.randomUUID();
    log.record(
        AuditKind.SIGN_IN, Actor.person(name, "192.0.2.9"), clock.instant(), "Ida signed in.");
    log.recordStranger(AuditKind.SIGN_IN_FAILED, name, "192.0.2.66", clock.instant(), "No.");

    assertThat(log.hasSignedIn(name, "192.0.2.9")).isTrue();
    assertThat(log.hasSignedIn(name.toUpperCase(Locale.ROOT), "192.0.2.9")).isTrue();
    assertThat(log.hasSignedIn(name, "192.0.2.66")).as("only tried to").isFalse();
    assertThat(log.hasSignedIn("hanna", "192.0.2.9")).isFalse();
    assertThat(log.hasSignedIn("\0' or '1' = '1", "192.0.2.9")).isFalse();
  }

  @Test
  void many_that_each_come_alone_leave_one_each() {
    service.submit(
        List.of(Submission.of(johnny()), Submission.of(daniel())), Plan.everything(activities), HR);

    assertThat(newEntries())
        .extracting(AuditEntry::line)
        .containsExactly("Johnny Lawrence was submitted.", "Daniel LaRusso was submitted.");
  }
}
