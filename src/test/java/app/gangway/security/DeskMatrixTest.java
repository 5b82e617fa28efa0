package app.gangway.security;

import static app.gangway.access.Role.ADMIN;
import static app.gangway.access.Role.APPROVER;
import static app.gangway.access.Role.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.CsvReader;
import app.gangway.batch.FileTurns;
import app.gangway.onboarding.EmailHolders;
import app.gangway.onboarding.Intake;
import app.gangway.onboarding.Timeline;
import app.gangway.onboarding.WaitingActivities;
import app.gangway.onboarding.Withdrawals;
import app.gangway.testing.As;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
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

/** Every public method of a desk times everybody: a new one without a line here fails. */
class DeskMatrixTest extends PageTest {

  private static final Set<String> ROOMS =
      Set.of(
          "app.gangway.onboarding",
          "app.gangway.approval",
          "app.gangway.batch",
          "app.gangway.instance",
          "app.gangway.webhook");

  /** Steps of a desk within its own commit; ArchitectureTest keeps pages away from them. */
  private static final Set<Class<?>> INSIDE =
      Set.of(
          EmailHolders.class,
          Intake.class,
          Timeline.class,
          WaitingActivities.class,
          Withdrawals.class);

  /** They read no rows and change none. */
  private static final Set<Class<?>> WITHOUT_ROWS = Set.of(CsvReader.class, FileTurns.class);

  private static final Set<String> FOR_HR = Set.of(HR, ADMIN);
  private static final Set<String> FOR_APPROVERS = Set.of(APPROVER, ADMIN);
  private static final Set<String> FOR_BOTH = Set.of(HR, APPROVER, ADMIN);
  private static final Set<String> FOR_ADMINS = Set.of(ADMIN);
  private static final Set<String> FOR_THE_HOUSE = Set.of("the house");

  private static final Map<String, Set<String>> RULES =
      Map.ofEntries(
          Map.entry("OnboardingDesk.submit", FOR_HR),
          Map.entry("SubmissionService.submit", FOR_HR),
          Map.entry("SubmissionService.underWay", FOR_HR),
          Map.entry("SubmissionService.onboardedBefore", FOR_HR),
          Map.entry("OnboardingDesk.withdraw", FOR_HR),
          Map.entry("OnboardingDesk.runAgain", FOR_HR),
          Map.entry("OnboardingDesk.suspend", FOR_HR),
          Map.entry("OnboardingDesk.resume", FOR_HR),
          Map.entry("InstanceDesk.start", FOR_HR),
          Map.entry("InstanceDesk.restart", FOR_HR),
          Map.entry("InstanceControl.terminate", FOR_HR),
          Map.entry("InstanceControl.suspend", FOR_HR),
          Map.entry("InstanceControl.resume", FOR_HR),
          Map.entry("InstanceControl.rewind", FOR_HR),
          Map.entry("Instances.find", FOR_BOTH),
          Map.entry("Instances.history", FOR_BOTH),
          Map.entry("Instances.list", FOR_HR),
          Map.entry("EventDesk.wouldTake", FOR_BOTH),
          Map.entry("EventDesk.raise", FOR_BOTH),
          Map.entry("EventDesk.raiseApproval", FOR_APPROVERS),
          Map.entry("PurgeDesk.purge", FOR_ADMINS),
          Map.entry("BatchDesk.submit", FOR_HR),
          Map.entry("BatchDesk.isPromised", FOR_HR),
          Map.entry("HeldUpActivities.sendSome", FOR_THE_HOUSE),
          Map.entry("HeldUpActivities.hold", FOR_HR),
          Map.entry("BatchDesk.withdraw", FOR_HR),
          Map.entry("BatchDesk.suspend", FOR_HR),
          Map.entry("BatchDesk.resume", FOR_HR),
          Map.entry("BatchDesk.withdrawChildren", FOR_THE_HOUSE),
          Map.entry("BatchDesk.calledOff", FOR_THE_HOUSE),
          Map.entry("BatchDesk.runFailedAgain", FOR_HR),
          Map.entry("BatchExport.write", FOR_HR),
          Map.entry("BatchDesk.progress", FOR_HR),
          Map.entry("BatchDesk.known", FOR_HR),
          Map.entry("BatchDesk.complete", FOR_THE_HOUSE),
          Map.entry("BatchDesk.allSettled", FOR_THE_HOUSE),
          Map.entry("ImportDesk.upload", FOR_HR),
          Map.entry("ImportDesk.staged", FOR_HR),
          Map.entry("ImportDesk.confirm", FOR_HR),
          Map.entry("ImportDesk.discard", FOR_HR),
          Map.entry("ImportDesk.create", FOR_THE_HOUSE),
          Map.entry("ImportDesk.due", FOR_THE_HOUSE),
          Map.entry("ImportDesk.expire", FOR_THE_HOUSE),
          Map.entry("HandInDesk.handIn", FOR_HR),
          Map.entry("HandInDesk.forgetAnswers", FOR_THE_HOUSE),
          Map.entry("CreationProgress.written", FOR_HR),
          Map.entry("ApprovalDesk.decide", FOR_APPROVERS),
          Map.entry("ApprovalDesk.expire", FOR_THE_HOUSE),
          Map.entry("ApprovalDesk.waiting", FOR_THE_HOUSE),
          Map.entry("ActivityPerformer.perform", FOR_THE_HOUSE),
          Map.entry("FanIn.close", FOR_THE_HOUSE),
          Map.entry("FanIn.unclosed", FOR_THE_HOUSE),
          Map.entry("LostActivities.due", FOR_THE_HOUSE),
          Map.entry("LostActivities.sendAgain", FOR_THE_HOUSE),
          Map.entry("DeliveryDesk.sendAgain", FOR_HR),
          Map.entry("DeliveryDesk.due", FOR_THE_HOUSE),
          Map.entry("DeliveryDesk.handOver", FOR_THE_HOUSE),
          Map.entry("DeliveryDesk.giveUpForgotten", FOR_THE_HOUSE),
          Map.entry("Courier.deliver", FOR_THE_HOUSE));

  static final List<String> EVERYBODY = List.of("the house", "without a role", HR, APPROVER, ADMIN);

  @Autowired ApplicationContext house;

  @Test
  void there_is_a_rule_for_every_public_method_of_a_desk() {
    assertThat(methods().keySet()).containsExactlyInAnyOrderElementsOf(RULES.keySet());
  }

  @ParameterizedTest
  @FieldSource("EVERYBODY")
  void a_desk_serves_those_alone_whom_it_is_for(String who) {
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
    Object[] nothing = Stream.of(method.getParameterTypes()).map(DeskMatrixTest::nothing).toArray();
    Object desk = house.getBean(method.getDeclaringClass());
    return As.as(
        authentication(who),
        () -> {
          try {
            method.invoke(desk, nothing);
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
      case "the house" -> null;
      case "without a role" -> As.authentication(People.HR);
      case ADMIN -> As.authentication(People.ADMIN, HR, APPROVER, ADMIN);
      default -> As.authentication(People.HR, who);
    };
  }

  /** Of every bean of the rooms with rules in them; repositories only read. */
  private Map<String, List<Method>> methods() {
    return Stream.of(house.getBeanDefinitionNames())
        .map(house::getType)
        .filter(Objects::nonNull)
        .map(ClassUtils::getUserClass)
        .filter(bean -> ROOMS.contains(bean.getPackageName()))
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
