package app.gangway.common.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.testing.StartFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;

/** Starts Spring Boot itself, with nothing in it. */
@ExtendWith(OutputCaptureExtension.class)
class RenamedPropertiesTest {

  @Configuration
  static class Nothing {}

  @Test
  void a_file_with_an_old_name_is_told_the_new_one_and_the_line(
      @TempDir Path folder, CapturedOutput console) throws IOException {
    Path file = folder.resolve("application.yml");
    Files.writeString(
        file,
        """
        gangway:
          webhook:
            retries:
              - 7s
              - 8s
        """);

    assertThatThrownBy(() -> start(Map.of(), "--spring.config.location=" + file.toUri()))
        .isInstanceOf(UnusableConfigurationException.class);

    assertThat(console)
        .contains(
            "Gangway does not start: gangway.webhook.retries is called"
                + " gangway.webhook-delivery.retries now.",
            "application.yml",
            "4:9")
        .doesNotContain("7s");
  }

  @ParameterizedTest
  @CsvSource({
    "GANGWAY_WEBHOOK_TIMEOUT, timeout, GANGWAY_WEBHOOKDELIVERY_TIMEOUT",
    "GANGWAY_WEBHOOK_CONNECTTIMEOUT, connect-timeout, GANGWAY_WEBHOOKDELIVERY_CONNECTTIMEOUT",
    "GANGWAY_WEBHOOK_CONNECT_TIMEOUT, connect-timeout, GANGWAY_WEBHOOKDELIVERY_CONNECTTIMEOUT",
    "GANGWAY_WEBHOOK_RETRIES, retries, GANGWAY_WEBHOOKDELIVERY_RETRIES",
    "GANGWAY_WEBHOOK_RETRIES_0, retries, GANGWAY_WEBHOOKDELIVERY_RETRIES"
  })
  void an_old_variable_is_told_the_new_one(String variable, String key, String now) {
    assertThatThrownBy(() -> start(Map.of(variable, "9s")))
        .satisfies(
            failure -> {
              FailureAnalysis told = StartFailure.explained(failure);
              assertThat(told.getDescription())
                  .contains(
                      "gangway.webhook.%1$s is called gangway.webhook-delivery.%1$s now."
                          .formatted(key));
              assertThat(told.getAction()).contains(now, variable).doesNotContain("9s");
            });
  }

  @Test
  void all_old_names_are_told_at_once() {
    assertThatThrownBy(
            () ->
                start(Map.of(), "--gangway.webhook.timeout=1s", "--gangway.webhook.retries=1s,2s"))
        .hasMessageContainingAll(
            "gangway.webhook.retries is called gangway.webhook-delivery.retries now",
            "gangway.webhook.timeout is called gangway.webhook-delivery.timeout now");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GANGWAY_WEBHOOKDELIVERY_TIMEOUT",
        "GANGWAY_WEBHOOK_DELIVERY_TIMEOUT",
        "GANGWAY_WEBHOOKS_0_NAME"
      })
  void new_names_are_left_alone(String variable) {
    assertThatCode(() -> start(Map.of(variable, "9s"))).doesNotThrowAnyException();
  }

  /** Editors read them there. */
  @Test
  void the_metadata_has_the_same_names() throws IOException {
    JsonNode metadata =
        new ObjectMapper()
            .readTree(
                new ClassPathResource("META-INF/additional-spring-configuration-metadata.json")
                    .getInputStream());
    Map<String, String> names = new LinkedHashMap<>();
    for (JsonNode property : metadata.get("properties")) {
      names.put(
          property.get("name").asText(), property.get("deprecation").get("replacement").asText());
    }

    assertThat(names).containsExactlyInAnyOrderEntriesOf(RenamedProperties.NAMES);
  }

  private static void start(Map<String, Object> variables, String... arguments) {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
    SpringApplication application = new SpringApplication(Nothing.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.setEnvironment(environment);
    application.run(arguments).close();
  }
}
