package app.gangway.security;

import static app.gangway.common.access.Role.ADMIN;
import static app.gangway.common.access.Role.APPROVER;
import static app.gangway.common.access.Role.HR;
import static app.gangway.common.access.Role.STAFF;

import app.gangway.approval.Deciders;
import app.gangway.approval.DecisionRights;
import app.gangway.approval.DecisionTimes;
import app.gangway.approval.PastApprovals;
import app.gangway.batch.BatchIntake;
import app.gangway.batch.BatchRemoval;
import app.gangway.batch.BatchRenaming;
import app.gangway.batch.BatchSnapshots;
import app.gangway.batch.PastBatches;
import app.gangway.connector.ConnectorOrders;
import app.gangway.connector.Connectors;
import app.gangway.connector.OrderTransitions;
import app.gangway.connector.client.CallbackTokens;
import app.gangway.connector.client.ConnectorClient;
import app.gangway.csv.CsvReader;
import app.gangway.durable.Subjects;
import app.gangway.durable.events.EventStore;
import app.gangway.durable.history.Histories;
import app.gangway.durable.purge.InstanceRemoval;
import app.gangway.durable.query.InstanceList;
import app.gangway.durable.query.InstanceRows;
import app.gangway.durable.query.Outputs;
import app.gangway.durable.start.InstanceRegistry;
import app.gangway.imports.DuplicateFinder;
import app.gangway.imports.LargeFileLimiter;
import app.gangway.imports.Staging;
import app.gangway.imports.content.Corrections;
import app.gangway.imports.content.ImportContents;
import app.gangway.imports.content.ImportRows;
import app.gangway.mail.MailNotices;
import app.gangway.mail.MailServerState;
import app.gangway.mail.WelcomeMail;
import app.gangway.mail.calendar.Invitations;
import app.gangway.mail.smtp.SmtpClient;
import app.gangway.mail.template.MailTemplates;
import app.gangway.onboarding.BatchHolds;
import app.gangway.onboarding.InstanceRenaming;
import app.gangway.onboarding.OnboardingMeters;
import app.gangway.onboarding.OnboardingRemoval;
import app.gangway.onboarding.Retries;
import app.gangway.onboarding.WaitingActivities;
import app.gangway.onboarding.Withdrawals;
import app.gangway.onboarding.execution.AddedTasks;
import app.gangway.onboarding.execution.DatedSteps;
import app.gangway.onboarding.execution.Followers;
import app.gangway.onboarding.execution.WorkerTransitions;
import app.gangway.onboarding.figures.ActivityTimes;
import app.gangway.onboarding.figures.Failures;
import app.gangway.onboarding.figures.LeadTimes;
import app.gangway.onboarding.figures.Throughput;
import app.gangway.onboarding.intake.EmailHolders;
import app.gangway.onboarding.intake.OnboardingIntake;
import app.gangway.onboarding.intake.PastOnboardings;
import app.gangway.onboarding.query.BatchChildStates;
import app.gangway.onboarding.query.LastChanges;
import app.gangway.onboarding.query.OnboardingRows;
import app.gangway.onboarding.query.OnboardingSnapshots;
import app.gangway.onboarding.query.RunOutcomes;
import app.gangway.onboarding.ready.Readiness;
import app.gangway.onboarding.task.DueTasks;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.webhook.client.WebhookClient;
import app.gangway.webhook.message.WebhookMessages;
import java.util.Map;
import java.util.Set;

/** Whom each public method of a service is for; what has no line here is held to have none. */
public final class MethodSecurityRules {

  /** Parts of a transaction of a service; ArchitectureTest keeps pages away from them. */
  public static final Set<Class<?>> INSIDE =
      Set.of(
          ActivityTimes.class,
          BatchChildStates.class,
          BatchHolds.class,
          BatchIntake.class,
          BatchRemoval.class,
          BatchRenaming.class,
          BatchSnapshots.class,
          CallbackTokens.class,
          Deciders.class,
          ConnectorOrders.class,
          Corrections.class,
          DecisionRights.class,
          DecisionTimes.class,
          DueTasks.class,
          DuplicateFinder.class,
          EmailHolders.class,
          EventStore.class,
          Failures.class,
          Histories.class,
          ImportContents.class,
          ImportRows.class,
          InstanceList.class,
          InstanceRegistry.class,
          InstanceRemoval.class,
          MailNotices.class,
          InstanceRenaming.class,
          InstanceRows.class,
          LastChanges.class,
          MailTemplates.class,
          LeadTimes.class,
          AddedTasks.class,
          DatedSteps.class,
          Followers.class,
          OnboardingIntake.class,
          OnboardingMeters.class,
          OnboardingRemoval.class,
          OnboardingRows.class,
          OnboardingSnapshots.class,
          OrderTransitions.class,
          Outputs.class,
          PastApprovals.class,
          PastBatches.class,
          PastOnboardings.class,
          Readiness.class,
          Retries.class,
          RunOutcomes.class,
          Staging.class,
          Subjects.class,
          Throughput.class,
          Timeline.class,
          WaitingActivities.class,
          Withdrawals.class,
          WebhookClient.class,
          WebhookMessages.class,
          WelcomeMail.class,
          WorkerTransitions.class);

  /** They read no rows and change none. */
  static final Set<Class<?>> WITHOUT_ROWS =
      Set.of(
          ConnectorClient.class,
          Connectors.class,
          CsvReader.class,
          Invitations.class,
          LargeFileLimiter.class,
          MailServerState.class,
          SmtpClient.class);

  static final Set<String> FOR_HR = Set.of(HR, ADMIN);
  static final Set<String> FOR_APPROVERS = Set.of(APPROVER, ADMIN);
  static final Set<String> FOR_BOTH = Set.of(HR, APPROVER, ADMIN);
  static final Set<String> FOR_ADMINS = Set.of(ADMIN);
  static final Set<String> FOR_THE_SYSTEM = Set.of("the system");

  static final Set<String> FOR_EVERYBODY =
      Set.of("the system", "without a role", HR, APPROVER, STAFF, ADMIN);

  /** Each of them says to whom a task has to belong. */
  static final Set<String> FOR_OWNERS = Set.of(HR, APPROVER, STAFF, ADMIN);

  static final Map<String, Set<String>> RULES =
      Map.ofEntries(
          Map.entry("OnboardingService.changeStartDate", FOR_HR),
          Map.entry("OnboardingService.submit", FOR_HR),
          Map.entry("SubmissionService.submit", FOR_HR),
          Map.entry("SubmissionService.underWay", FOR_HR),
          Map.entry("SubmissionService.onboardedBefore", FOR_HR),
          Map.entry("OnboardingService.withdraw", FOR_HR),
          Map.entry("OnboardingService.runAgain", FOR_HR),
          Map.entry("OnboardingService.suspend", FOR_HR),
          Map.entry("OnboardingService.resume", FOR_HR),
          Map.entry("BulkService.options", FOR_HR),
          Map.entry("BulkService.withdraw", FOR_HR),
          Map.entry("BulkService.runAgain", FOR_HR),
          Map.entry("SavedFilters.of", FOR_HR),
          Map.entry("ReadersApprovals.rights", FOR_EVERYBODY),
          Map.entry("ReadersApprovals.seen", FOR_EVERYBODY),
          Map.entry("ReadersApprovals.group", FOR_EVERYBODY),
          Map.entry("SavedFilters.save", FOR_HR),
          Map.entry("SavedFilters.delete", FOR_HR),
          Map.entry("OnboardingExport.write", FOR_HR),
          Map.entry("OnboardingExport.writeOnly", FOR_HR),
          Map.entry("InstanceService.start", FOR_HR),
          Map.entry("InstanceService.restart", FOR_HR),
          Map.entry("InstanceControl.terminate", FOR_HR),
          Map.entry("InstanceControl.suspend", FOR_HR),
          Map.entry("InstanceControl.resume", FOR_HR),
          Map.entry("InstanceControl.rewind", FOR_HR),
          Map.entry("Instances.find", FOR_BOTH),
          Map.entry("Instances.history", FOR_BOTH),
          Map.entry("Instances.list", FOR_HR),
          Map.entry("EventService.wouldTake", FOR_BOTH),
          Map.entry("EventService.raise", FOR_BOTH),
          Map.entry("EventService.raiseApproval", FOR_APPROVERS),
          Map.entry("PurgeService.purge", FOR_ADMINS),
          Map.entry("BatchService.submit", FOR_HR),
          Map.entry("PromisedBatches.isPromised", FOR_HR),
          Map.entry("HeldActivities.sendSome", FOR_THE_SYSTEM),
          Map.entry("HeldActivities.hold", FOR_HR),
          Map.entry("BatchService.withdraw", FOR_HR),
          Map.entry("BatchService.suspend", FOR_HR),
          Map.entry("BatchService.resume", FOR_HR),
          Map.entry("BatchService.withdrawChildren", FOR_THE_SYSTEM),
          Map.entry("BatchService.withdrawn", FOR_THE_SYSTEM),
          Map.entry("BatchService.runAgain", FOR_HR),
          Map.entry("BatchService.runAgainFor", FOR_HR),
          Map.entry("BatchService.retryChildren", FOR_THE_SYSTEM),
          Map.entry("BatchService.retried", FOR_THE_SYSTEM),
          Map.entry("BatchExport.write", FOR_HR),
          Map.entry("BatchService.progress", FOR_HR),
          Map.entry("PromisedBatches.known", FOR_HR),
          Map.entry("BatchService.complete", FOR_THE_SYSTEM),
          Map.entry("BatchService.allSettled", FOR_THE_SYSTEM),
          Map.entry("ImportService.upload", FOR_HR),
          Map.entry("ImportService.staged", FOR_HR),
          Map.entry("ImportService.confirm", FOR_HR),
          Map.entry("ImportService.discard", FOR_HR),
          Map.entry("CorrectionService.correct", FOR_HR),
          Map.entry("AssignmentService.assign", FOR_HR),
          Map.entry("AssignmentService.change", FOR_HR),
          Map.entry("AssignmentService.columns", FOR_HR),
          Map.entry("AssignmentService.forget", FOR_HR),
          Map.entry("AssignmentService.leave", FOR_HR),
          Map.entry("AssignmentService.reopen", FOR_HR),
          Map.entry("ImportService.create", FOR_THE_SYSTEM),
          Map.entry("ImportService.due", FOR_THE_SYSTEM),
          Map.entry("ImportService.expire", FOR_THE_SYSTEM),
          Map.entry("BatchUploadService.upload", FOR_HR),
          Map.entry("BatchUploadService.purgeExpired", FOR_THE_SYSTEM),
          Map.entry("CreationProgress.written", FOR_HR),
          Map.entry("ApprovalService.decide", FOR_APPROVERS),
          Map.entry("DecisionExport.write", FOR_APPROVERS),
          Map.entry("ApprovalService.expire", FOR_THE_SYSTEM),
          Map.entry("ApprovalService.waiting", FOR_THE_SYSTEM),
          Map.entry("ReminderService.remind", FOR_THE_SYSTEM),
          Map.entry("ReminderService.due", FOR_THE_SYSTEM),
          Map.entry("ActivityPerformer.perform", FOR_THE_SYSTEM),
          // Part of the transaction of whoever settles an activity, so of everybody's.
          Map.entry("FailureCauses.of", FOR_HR),
          Map.entry("FanIn.announceIfDue", FOR_EVERYBODY),
          Map.entry("FanIn.close", FOR_THE_SYSTEM),
          Map.entry("FanIn.unclosed", FOR_THE_SYSTEM),
          Map.entry("StepService.add", FOR_HR),
          Map.entry("StepService.done", FOR_OWNERS),
          Map.entry("StepService.skip", FOR_OWNERS),
          Map.entry("MyTasks.page", FOR_OWNERS),
          Map.entry("MyTasks.runs", FOR_OWNERS),
          Map.entry("MyTasks.count", FOR_OWNERS),
          Map.entry("MyTasks.mayEnd", FOR_OWNERS),
          Map.entry("MyTasks.owner", FOR_OWNERS),
          Map.entry("MyTasks.candidates", FOR_OWNERS),
          Map.entry("TaskService.done", FOR_OWNERS),
          Map.entry("TaskService.skip", FOR_OWNERS),
          Map.entry("TaskService.take", FOR_OWNERS),
          Map.entry("TaskService.handOn", FOR_OWNERS),
          Map.entry("StepService.skipRequired", FOR_ADMINS),
          Map.entry("PlanPreviews.current", FOR_EVERYBODY),
          Map.entry("ProcessPlanning.current", FOR_EVERYBODY),
          Map.entry("ProcessPlanning.isBuiltInForAll", FOR_EVERYBODY),
          Map.entry("PlannedSteps.begin", FOR_THE_SYSTEM),
          Map.entry("LostActivities.due", FOR_THE_SYSTEM),
          Map.entry("LostActivities.sendAgain", FOR_THE_SYSTEM),
          Map.entry("MailService.sendAgain", FOR_HR),
          Map.entry("MailAdministration.report", FOR_ADMINS),
          Map.entry("ConnectorAdministration.report", FOR_ADMINS),
          Map.entry("ConnectorAdministration.tryNow", FOR_ADMINS),
          Map.entry("OrderAnswers.answer", FOR_THE_SYSTEM),
          Map.entry("OrderAnswers.markDone", FOR_HR),
          Map.entry("CallbackService.byReference", FOR_THE_SYSTEM),
          Map.entry("CallbackService.byToken", FOR_THE_SYSTEM),
          Map.entry("CallbackService.deliverEarly", FOR_THE_SYSTEM),
          Map.entry("PollService.ask", FOR_THE_SYSTEM),
          Map.entry("PollService.due", FOR_THE_SYSTEM),
          Map.entry("PollService.handOver", FOR_THE_SYSTEM),
          Map.entry("OrderService.markDone", FOR_HR),
          Map.entry("OrderLookup.latest", FOR_BOTH),
          Map.entry("OrderService.note", FOR_THE_SYSTEM),
          Map.entry("OrderService.placeNow", FOR_ADMINS),
          Map.entry("MailAdministration.tryNow", FOR_ADMINS),
          Map.entry("MailAdministration.sendTrial", FOR_ADMINS),
          Map.entry("TemplateService.languages", FOR_ADMINS),
          Map.entry("TemplateService.used", FOR_ADMINS),
          Map.entry("TemplateService.welcome", FOR_HR),
          Map.entry("TemplateService.current", FOR_ADMINS),
          Map.entry("TemplateService.versions", FOR_ADMINS),
          Map.entry("TemplateService.installed", FOR_ADMINS),
          Map.entry("TemplateService.problems", FOR_ADMINS),
          Map.entry("TemplateService.draft", FOR_ADMINS),
          Map.entry("TemplateService.notice", FOR_HR),
          Map.entry("TemplateService.publish", FOR_ADMINS),
          Map.entry("ProcessAdministration.move", FOR_ADMINS),
          Map.entry("ProcessAdministration.rename", FOR_ADMINS),
          Map.entry("ProcessAdministration.retire", FOR_ADMINS),
          Map.entry("ProcessAdministration.useAgain", FOR_ADMINS),
          Map.entry("ProcessService.list", FOR_ADMINS),
          Map.entry("ProcessService.versions", FOR_ADMINS),
          Map.entry("ProcessService.version", FOR_ADMINS),
          Map.entry("ProcessService.create", FOR_ADMINS),
          Map.entry("ProcessService.draft", FOR_ADMINS),
          Map.entry("ProcessService.problems", FOR_ADMINS),
          Map.entry("ProcessService.save", FOR_ADMINS),
          Map.entry("ProcessService.publish", FOR_ADMINS),
          Map.entry("ProcessService.discard", FOR_ADMINS),
          Map.entry("ProcessPlanner.current", FOR_EVERYBODY),
          Map.entry("ProcessPlanner.steps", FOR_EVERYBODY),
          Map.entry("ProcessPlanner.plan", FOR_EVERYBODY),
          Map.entry("ProcessVersions.find", FOR_EVERYBODY),
          Map.entry("MailService.due", FOR_THE_SYSTEM),
          Map.entry("MailService.handOver", FOR_THE_SYSTEM),
          Map.entry("QueuedMailSender.send", FOR_THE_SYSTEM),
          Map.entry("OrderService.done", FOR_THE_SYSTEM),
          Map.entry("OrderService.failed", FOR_THE_SYSTEM),
          Map.entry("DeliveryService.sendAgain", FOR_HR),
          Map.entry("DeliveryService.due", FOR_THE_SYSTEM),
          Map.entry("DeliveryService.handOver", FOR_THE_SYSTEM),
          Map.entry("DeliveryService.giveUpForgotten", FOR_THE_SYSTEM),
          Map.entry("DeliverySender.deliver", FOR_THE_SYSTEM));

  private MethodSecurityRules() {}
}
