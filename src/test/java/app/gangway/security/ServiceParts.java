package app.gangway.security;

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
import java.util.Set;

/** The public classes of services of which no method has a rule of its own, and why. */
public final class ServiceParts {

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

  private ServiceParts() {}
}
