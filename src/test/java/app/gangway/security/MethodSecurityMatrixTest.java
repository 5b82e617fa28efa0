package app.gangway.security;

import static app.gangway.common.access.Role.ADMIN;
import static app.gangway.common.access.Role.APPROVER;
import static app.gangway.common.access.Role.HR;
import static app.gangway.common.access.Role.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
          "app\\.gangway\\.(onboarding|approval|batch|imports|durable|mail|connector|webhook|process)(?!\\.(ui|http))\\b.*");

  static final List<String> EVERYBODY =
      List.of("the system", "without a role", HR, APPROVER, STAFF, ADMIN);

  @Autowired ApplicationContext context;

  @Test
  void there_is_a_rule_for_every_public_method_of_a_service() {
    assertThat(methods().keySet())
        .containsExactlyInAnyOrderElementsOf(MethodSecurityRules.RULES.keySet());
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
            MethodSecurityRules.RULES.entrySet().stream()
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
      case ADMIN -> SignedInAs.authentication(People.ADMIN, HR, APPROVER, STAFF, ADMIN);
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
        .filter(method -> !ServiceParts.INSIDE.contains(method.getDeclaringClass()))
        .filter(method -> !ServiceParts.WITHOUT_ROWS.contains(method.getDeclaringClass()))
        .collect(
            Collectors.groupingBy(
                method -> method.getDeclaringClass().getSimpleName() + "." + method.getName(),
                TreeMap::new,
                Collectors.toList()));
  }
}
