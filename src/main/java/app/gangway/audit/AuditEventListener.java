package app.gangway.audit;

import static app.gangway.audit.AuditSubject.batch;
import static app.gangway.audit.AuditSubject.onboarding;
import static app.gangway.onboarding.timeline.Timeline.because;

import app.gangway.approval.ApprovalEvent;
import app.gangway.batch.BatchEvent;
import app.gangway.durable.purge.InstancePurged;
import app.gangway.mail.MailEvent;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.sample.SampleEvent;
import app.gangway.webhook.WebhookEvent;
import java.util.Locale;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears what is done at the services and has it written, inside the transaction that does it: a
 * deed without an entry is not done.
 */
@Component
class AuditEventListener {

  private final AuditLog log;

  AuditEventListener(AuditLog log) {
    this.log = log;
  }

  /** Of those that came together their batch tells. */
  @EventListener
  void on(OnboardingEvent.Submitted deed) {
    deed.submissions().stream()
        .filter(submission -> submission.batchId() == null)
        .forEach(
            submission ->
                log.record(
                    AuditKind.SUBMITTED,
                    deed.actor(),
                    deed.at(),
                    "%s was submitted.".formatted(submission.hire().name()),
                    onboarding(submission.id())));
  }

  @EventListener
  void on(BatchEvent.Submitted deed) {
    String people = deed.count() == 1 ? "1 person" : "%d people".formatted(deed.count());
    log.record(
        AuditKind.IMPORTED,
        deed.actor(),
        deed.at(),
        "%s was imported: %s.".formatted(deed.title(), people),
        batch(deed.batchId()));
  }

  /** Of those that were withdrawn together their batch tells. */
  @EventListener
  void on(OnboardingEvent.Withdrawn deed) {
    if (!deed.withBatch()) {
      log.record(
          AuditKind.WITHDRAWN,
          deed.actor(),
          deed.at(),
          because("Onboarding of %s was withdrawn".formatted(deed.name()), deed.reason()),
          onboarding(deed.onboardingId()));
    }
  }

  @EventListener
  void on(OnboardingEvent.OrderMarkedDone deed) {
    log.record(
        AuditKind.MARKED_DONE,
        deed.actor(),
        deed.at(),
        "%s of %s was marked as done: %s".formatted(deed.activity(), deed.name(), deed.remark()),
        onboarding(deed.onboardingId()));
  }

  @EventListener
  void on(OnboardingEvent.TaskDone deed) {
    log.record(
        AuditKind.MARKED_DONE,
        deed.actor(),
        deed.at(),
        because("%s of %s was done".formatted(deed.task(), deed.name()), deed.remark()),
        onboarding(deed.onboardingId()));
  }

  @EventListener
  void on(OnboardingEvent.TaskAdded deed) {
    log.record(
        AuditKind.TASK_ADDED,
        deed.actor(),
        deed.at(),
        "%s was added for %s.".formatted(deed.task(), deed.name()),
        onboarding(deed.onboardingId()));
  }

  @EventListener
  void on(OnboardingEvent.StartDateChanged deed) {
    log.record(
        AuditKind.START_DATE_CHANGED,
        deed.actor(),
        deed.at(),
        "%s starts on %s instead of %s."
            .formatted(deed.hire().name(), deed.hire().startDate(), deed.before()),
        onboarding(deed.onboardingId()));
  }

  @EventListener
  void on(OnboardingEvent.StepSkipped deed) {
    log.record(
        AuditKind.SKIPPED,
        deed.actor(),
        deed.at(),
        because("%s of %s was skipped".formatted(deed.step(), deed.name()), deed.remark()),
        onboarding(deed.onboardingId()));
  }

  @EventListener
  void on(OnboardingEvent.OnboardingSuspended deed) {
    log.record(
        AuditKind.SUSPENDED,
        deed.actor(),
        deed.at(),
        because("Onboarding of %s was suspended".formatted(deed.name()), deed.reason()),
        onboarding(deed.onboardingId()));
  }

  @EventListener
  void on(OnboardingEvent.Resumed deed) {
    log.record(
        AuditKind.RESUMED,
        deed.actor(),
        deed.at(),
        because("Onboarding of %s goes on".formatted(deed.name()), deed.reason()),
        onboarding(deed.onboardingId()));
  }

  @EventListener
  void on(BatchEvent.Controlled deed) {
    switch (deed.how()) {
      case WITHDRAWN -> controlled(deed, AuditKind.WITHDRAWN, "%s was withdrawn");
      case SUSPENDED -> controlled(deed, AuditKind.SUSPENDED, "%s was suspended");
      case RESUMED -> controlled(deed, AuditKind.RESUMED, "%s goes on");
      case RUN_AGAIN -> controlled(deed, AuditKind.RUN_AGAIN, "What had failed of %s is run again");
    }
  }

  private void controlled(BatchEvent.Controlled deed, AuditKind kind, String line) {
    log.record(
        kind,
        deed.actor(),
        deed.at(),
        because(line.formatted(deed.title()), deed.reason()),
        batch(deed.batchId()));
  }

  /** By its id alone: whoever removes somebody's data does not mean to leave their name behind. */
  @EventListener
  void on(InstancePurged deed) {
    log.record(
        AuditKind.PURGED,
        deed.actor(),
        deed.at(),
        "Instance %s was removed.".formatted(deed.subjectId()),
        deed.isBatch() ? batch(deed.subjectId()) : onboarding(deed.subjectId()));
  }

  /** Of those that are run again together their batch tells. */
  @EventListener
  void on(OnboardingEvent.OnboardingRetried deed) {
    if (!deed.withBatch()) {
      log.record(
          AuditKind.RUN_AGAIN,
          deed.actor(),
          deed.at(),
          because("What had failed for %s is run again".formatted(deed.name()), deed.reason()),
          onboarding(deed.onboardingId()));
    }
  }

  @EventListener
  void on(SampleEvent deed) {
    if (deed instanceof SampleEvent.Loaded loaded) {
      String line = "Sample data was loaded: %d onboardings.".formatted(loaded.count());
      log.record(AuditKind.SUBMITTED, loaded.actor(), loaded.at(), line);
    } else if (deed instanceof SampleEvent.Removed removed) {
      String line = "Sample data was removed: %d instances.".formatted(removed.count());
      log.record(AuditKind.PURGED, removed.actor(), removed.at(), line);
    }
  }

  @EventListener
  void on(WebhookEvent.SentAgain deed) {
    log.record(
        AuditKind.SENT_AGAIN,
        deed.actor(),
        deed.at(),
        "Webhook %s is told again: %s, %s."
            .formatted(deed.delivery().webhook(), deed.delivery().event(), deed.delivery().title()),
        deed.ofBatch() ? batch(deed.subject()) : onboarding(deed.subject()));
  }

  @EventListener
  void on(MailEvent.SentAgain deed) {
    log.record(
        AuditKind.SENT_AGAIN,
        deed.actor(),
        deed.at(),
        "A copy of a mail is sent to %s.".formatted(deed.recipient()),
        new AuditSubject(deed.onboardingId(), null));
  }

  @EventListener
  void on(MailEvent.TrialSent deed) {
    log.record(
        AuditKind.MAIL_SENT,
        deed.actor(),
        deed.at(),
        "A mail is sent to %s, to see how it looks.".formatted(deed.recipient()));
  }

  @EventListener
  void on(MailEvent.TemplatePublished deed) {
    log.record(
        AuditKind.PUBLISHED,
        deed.actor(),
        deed.at(),
        "Words of the welcome email were published: %s, version %d."
            .formatted(deed.language().getDisplayLanguage(Locale.ENGLISH), deed.version()));
  }

  @EventListener
  void on(ApprovalEvent.Decided deed) {
    switch (deed.outcome()) {
      case APPROVED -> decided(deed, AuditKind.APPROVED, "Order for %s was approved.");
      case DECLINED -> decided(deed, AuditKind.DECLINED, "Order for %s was declined.");
      // Nobody's decision: the time ran out, or there was nothing left to decide.
      case PENDING, EXPIRED, WITHDRAWN -> {}
    }
  }

  private void decided(ApprovalEvent.Decided deed, AuditKind kind, String line) {
    log.record(
        kind,
        deed.actor(),
        deed.at(),
        line.formatted(deed.name())
            + (deed.onBehalfOf() == null ? "" : " On behalf of " + deed.onBehalfOf() + "."),
        onboarding(deed.onboardingId()));
  }

  @EventListener
  void on(ApprovalEvent.Refused deed) {
    log.record(
        AuditKind.REFUSED,
        deed.actor(),
        deed.at(),
        "A decision on the order for %s was refused: by %s.".formatted(deed.name(), who(deed)),
        onboarding(deed.onboardingId()));
  }

  private static String who(ApprovalEvent.Refused deed) {
    return switch (deed.why()) {
      case OTHER_GROUP -> "somebody who is not in the group that decides";
      case STANDS_IN_FOR_SUBMITTER -> "who stands in for whoever had submitted it, or its file";
      default -> "who had submitted it, or its file";
    };
  }
}
