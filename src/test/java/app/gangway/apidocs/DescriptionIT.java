package app.gangway.apidocs;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.apidocs.Description.Operation;
import app.gangway.testing.WebTest;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The description names every address for machines that the application answers to, and no other.
 */
@WebTest
class DescriptionIT {

  private static final List<String> FOR_MACHINES =
      List.of(
          "/api/orchestrators",
          "/runtime/webhooks/durabletask",
          "/api/batches",
          "/api/callbacks",
          "/api/connectors",
          "/api/processes");

  @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

  @Test
  void what_is_described_and_what_is_answered_are_the_same() {
    Set<String> described =
        new Description()
            .operations().stream()
                .map(Operation::toString)
                .map(DescriptionIT::withoutNames)
                .collect(Collectors.toSet());

    Set<String> answered =
        requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
            .filter(one -> !one.getValue().getBeanType().isAnnotationPresent(TestComponent.class))
            .flatMap(one -> operations(one.getKey()))
            .collect(Collectors.toSet());

    assertThat(answered).containsExactlyInAnyOrderElementsOf(described);
  }

  private static Stream<String> operations(RequestMappingInfo mapping) {
    return mapping.getPatternValues().stream()
        .filter(address -> FOR_MACHINES.stream().anyMatch(address::startsWith))
        .flatMap(
            address ->
                mapping.getMethodsCondition().getMethods().stream()
                    .map(method -> withoutNames(method + " " + address)));
  }

  /** A variable may have one name here and another there; a pattern in it is nobody's business. */
  private static String withoutNames(String operation) {
    return operation.replaceAll("\\{[^}]*}", "{}");
  }
}
