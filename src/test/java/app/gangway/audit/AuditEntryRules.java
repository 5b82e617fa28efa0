package app.gangway.audit;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.common.Actor;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which deeds leave an entry, and how many; once on each database. */
abstract class AuditEntryRules extends AuditScenario {

  @Test
  void an_import_leaves_one_for_all_of_its_people() {
    UUID batch = UUID.randomUUID();
    batches.submit(batch(batch, "hires.csv", List.of(johnny(), daniel())), HR);
    batches.submit(batch(batch, "hires.csv", List.of(johnny(), daniel())), HR);

    AuditEntry entry = onlyEntry();
    assertThat(entry.kind()).isEqualTo(AuditKind.IMPORTED);
    assertThat(entry.who()).isEqualTo("hanna");
    assertThat(entry.line()).isEqualTo("hires.csv was imported: 2 people.");
    assertThat(entry.about()).isEqualTo(AuditSubject.batch(batch));
  }

  @Test
  void a_decision_leaves_one_and_one_that_comes_second_none() {
    UUID approved = waiting();
    UUID declined = waiting();
    assertNothingElseThan(
        () -> {
          approvalService.decide(
              approval(approved), Decision.APPROVE, APPROVER, DecidedVia.PAGE, "Fine");
          approvalService.decide(
              approval(approved), Decision.DECLINE, APPROVER, DecidedVia.PAGE, null);
        },
        AuditKind.APPROVED,
        "Order for Daniel LaRusso was approved.",
        approved);
    assertNothingElseThan(
        () ->
            approvalService.decide(
                approval(declined), Decision.DECLINE, APPROVER, DecidedVia.PAGE, null),
        AuditKind.DECLINED,
        "Order for Daniel LaRusso was declined.",
        declined);
  }

  @Test
  void a_machine_is_kept_like_a_person() {
    UUID id = waiting();
    Actor key = new Actor("payroll", Actor.Kind.MACHINE, "198.51.100.7");
    forget();
    approvalService.decide(approval(id), Decision.APPROVE, key, DecidedVia.PAGE, null);

    assertThat(onlyEntry().who()).isEqualTo("payroll");
    assertThat(onlyEntry().origin()).isEqualTo("198.51.100.7");
  }

  @Test
  void a_decision_on_ones_own_leaves_that_it_was_refused() {
    UUID id = waiting();
    forget();
    approvalService.decide(approval(id), Decision.APPROVE, HR, DecidedVia.PAGE, null);

    AuditEntry entry = onlyEntry();
    assertThat(entry.kind()).isEqualTo(AuditKind.REFUSED);
    assertThat(entry.who()).isEqualTo("hanna");
    assertThat(entry.line()).startsWith("A decision on the order for Daniel LaRusso was refused");
    assertThat(entry.about()).isEqualTo(AuditSubject.onboarding(id));
  }

  @Test
  void a_withdrawal_leaves_one_and_one_that_comes_second_none() {
    UUID id = waiting();
    assertNothingElseThan(
        () -> {
          service.withdraw(id, APPROVER);
          service.withdraw(id, APPROVER);
        },
        AuditKind.WITHDRAWN,
        "Onboarding of Daniel LaRusso was withdrawn.",
        id);
  }

  @Test
  void a_re_run_leaves_one_however_many_activities_it_sends() {
    UUID id = gangway.submit(hire("Fay", "fay@fail.example", "developer"));
    for (int attempt = 1; attempt <= 3; attempt++) {
      gangway.performAll(id);
    }
    fanIn.close(id);
    assertNothingElseThan(
        () -> service.runAgain(id, APPROVER),
        AuditKind.RUN_AGAIN,
        "What had failed for Fay is run again.",
        id);
  }

  @Test
  void a_batch_that_is_withdrawn_leaves_one_with_the_reason_and_its_people_none() {
    UUID batch = UUID.randomUUID();
    batches.submit(batch(batch, "hires.csv", List.of(johnny(), daniel())), HR);
    forget();

    batches.withdraw(batch, APPROVER, "Hiring is frozen");
    batches.withdrawChildren(batch);

    AuditEntry entry = onlyEntry();
    assertThat(entry.kind()).isEqualTo(AuditKind.WITHDRAWN);
    assertThat(entry.who()).isEqualTo("arno");
    assertThat(entry.line()).isEqualTo("hires.csv was withdrawn: Hiring is frozen");
    assertThat(entry.about()).isEqualTo(AuditSubject.batch(batch));
  }

  @Test
  void a_batch_of_which_the_failed_are_run_again_leaves_one_with_the_reason_and_its_people_none() {
    UUID batch = UUID.randomUUID();
    batches.submit(
        batch(batch, "hires.csv", List.of(hire("Fay", "fay@fail.example", "developer"))), HR);
    UUID child = onboardings.openOf(batch).get(0);
    for (int attempt = 1; attempt <= 3; attempt++) {
      gangway.performAll(child);
    }
    fanIn.close(child);
    forget();

    batches.runAgain(batch, APPROVER, "The door is open");
    batches.retryChildren(batch);

    AuditEntry entry = onlyEntry();
    assertThat(entry.line())
        .isEqualTo("What had failed of hires.csv is run again: The door is open");
    assertThat(entry.about()).isEqualTo(AuditSubject.batch(batch));
  }

  private void assertNothingElseThan(Runnable deed, AuditKind kind, String line, UUID about) {
    forget();
    deed.run();
    AuditEntry entry = onlyEntry();
    assertThat(entry.kind()).isEqualTo(kind);
    assertThat(entry.who()).isEqualTo("arno");
    assertThat(entry.origin()).isEqualTo("192.0.2.2");
    assertThat(entry.happenedAt()).isEqualTo(clock.instant());
    assertThat(entry.line()).isEqualTo(line);
    assertThat(entry.about()).isEqualTo(AuditSubject.onboarding(about));
  }
}
