package app.gangway.security;

import static app.gangway.common.access.Role.ADMIN;
import static app.gangway.common.access.Role.APPROVER;
import static app.gangway.common.access.Role.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.DecisionTimes;
import app.gangway.approval.PastApprovals;
import app.gangway.batch.BatchIntake;
import app.gangway.batch.BatchRemoval;
import app.gangway.batch.BatchRenaming;
import app.gangway.batch.BatchSnapshots;
import app.gangway.batch.PastBatches;
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
import app.gangway.onboarding.BatchHolds;
import app.gangway.onboarding.InstanceRenaming;
import app.gangway.onboarding.OnboardingMeters;
import app.gangway.onboarding.OnboardingRemoval;
import app.gangway.onboarding.Retries;
import app.gangway.onboarding.WaitingActivities;
import app.gangway.onboarding.Withdrawals;
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
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import app.gangway.webhook.client.WebhookClient;
import app.gangway.webhook.message.WebhookMessages;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.util.ClassUtils;

/** Every public method of a service times everybody: a new one without a line here fails. */
public class MethodSecurityMatrixTest extends PageTest {

  private static final Pattern MODULES =
      Pattern.compile(
          "app\\.gangway\\.(onboarding|approval|batch|imports|durable|webhook)(?!\\.(ui|http))\\b.*");

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
          Corrections.class,
          DecisionTimes.class,
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
          InstanceRenaming.class,
          InstanceRows.class,
          LastChanges.class,
          LeadTimes.class,
          OnboardingIntake.class,
          OnboardingMeters.class,
          OnboardingRemoval.class,
          OnboardingRows.class,
          OnboardingSnapshots.class,
          Outputs.class,
          PastApprovals.class,
          PastBatches.class,
          PastOnboardings.class,
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
          WorkerTransitions.class);

  /** They read no rows and change none. */
  private static final Set<Class<?>> WITHOUT_ROWS = Set.of(CsvReader.class, LargeFileLimiter.class);

  private static final Set<String> FOR_HR = Set.of(HR, ADMIN);
  private static final Set<String> FOR_APPROVERS = Set.of(APPROVER, ADMIN);
  private static final Set<String> FOR_BOTH = Set.of(HR, APPROVER, ADMIN);
  private static final Set<String> FOR_ADMINS = Set.of(ADMIN);
  private static final Set<String> FOR_THE_SYSTEM = Set.of("the system");

  private static final Set<String> FOR_EVERYBODY =
      Set.of("the system", "without a role", HR, APPROVER, ADMIN);

  private static final Map<String, Set<String>> RULES =
      Map.ofEntries(
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
          Map.entry("ActivityPerformer.perform", FOR_THE_SYSTEM),
          // Part of the transaction of whoever settles an activity, so of everybody's.
          Map.entry("FailureCauses.of", FOR_HR),
          Map.entry("FanIn.announceIfDue", FOR_EVERYBODY),
          Map.entry("FanIn.close", FOR_THE_SYSTEM),
          Map.entry("FanIn.unclosed", FOR_THE_SYSTEM),
          Map.entry("LostActivities.due", FOR_THE_SYSTEM),
          Map.entry("LostActivities.sendAgain", FOR_THE_SYSTEM),
          Map.entry("DeliveryService.sendAgain", FOR_HR),
          Map.entry("DeliveryService.due", FOR_THE_SYSTEM),
          Map.entry("DeliveryService.handOver", FOR_THE_SYSTEM),
          Map.entry("DeliveryService.giveUpForgotten", FOR_THE_SYSTEM),
          Map.entry("DeliverySender.deliver", FOR_THE_SYSTEM));

  static final List<String> EVERYBODY =
      List.of("the system", "without a role", HR, APPROVER, ADMIN);

  @Autowired ApplicationContext context;

  @Test
  void there_is_a_rule_for_every_public_method_of_a_service() {
    assertThat(methods().keySet()).containsExactlyInAnyOrderElementsOf(RULES.keySet());
  }

  @ParameterizedTest
  @FieldSource("EVERYBODY")
  void a_service_serves_those_alone_whom_it_is_for(String who) {
    Map<String, Boolean> served = new HashMap<>();
    methods()
        .forEach(
            (name, all) -> all.forEach(m -> served.merge(name, serves(m, who), (a, b) -> a && b)));

    assertThat(served)
        .isEqualTo(
            RULES.entrySet().stream()
                .collect(
                    Collectors.toMap(Map.Entry::getKey, rule -> rule.getValue().contains(who))));
  }

  /** Asked for nothing in particular: whoever is let in may stumble over that. */
  private boolean serves(Method method, String who) {
    Object[] nothing =
        Stream.of(method.getParameterTypes()).map(MethodSecurityMatrixTest::nothing).toArray();
    Object service = context.getBean(method.getDeclaringClass());
    return SignedInAs.as(
        authentication(who),
        () -> {
          try {
            method.invoke(service, nothing);
            return true;
          } catch (InvocationTargetException stumbled) {
            return !(stumbled.getCause() instanceof AccessDeniedException)
                && !(stumbled.getCause() instanceof AuthenticationException);
          } catch (IllegalAccessException unreachable) {
            throw new IllegalStateException(unreachable);
          }
        });
  }

  private static @Nullable Object nothing(Class<?> kind) {
    if (kind == boolean.class) {
      return false;
    }
    return kind == int.class ? (Object) 0 : null;
  }

  private static @Nullable Authentication authentication(String who) {
    return switch (who) {
      case "the system" -> null;
      case "without a role" -> SignedInAs.authentication(People.HR);
      case ADMIN -> SignedInAs.authentication(People.ADMIN, HR, APPROVER, ADMIN);
      default -> SignedInAs.authentication(People.HR, who);
    };
  }

  /** Of every bean of the modules with rules in them; repositories only read. */
  private Map<String, List<Method>> methods() {
    return Stream.of(context.getBeanDefinitionNames())
        .map(context::getType)
        .filter(Objects::nonNull)
        .map(ClassUtils::getUserClass)
        .filter(bean -> MODULES.matcher(bean.getPackageName()).matches())
        .filter(bean -> Modifier.isPublic(bean.getModifiers()))
        .filter(bean -> !bean.isRecord() && !bean.isInterface())
        .flatMap(bean -> Arrays.stream(bean.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> !INSIDE.contains(method.getDeclaringClass()))
        .filter(method -> !WITHOUT_ROWS.contains(method.getDeclaringClass()))
        .collect(
            Collectors.groupingBy(
                method -> method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                TreeMap::new,
                Collectors.toList()));
  }
}
