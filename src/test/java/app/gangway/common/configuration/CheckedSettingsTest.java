package app.gangway.common.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.StartFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A setting that makes no sense keeps the application from starting, and is named. */
class CheckedSettingsTest {

  private final ApplicationContextRunner application =
      new ApplicationContextRunner().withUserConfiguration(SettingsAlone.class);

  @ConfigurationPropertiesScan("app.gangway")
  static class SettingsAlone {}

  @Test
  void the_defaults_are_fine() {
    application.run(context -> assertThat(context).hasNotFailed());
  }

  @ParameterizedTest
  @CsvSource({
    "gangway.approval.timeout, 0s, gangway.approval.timeout, must be above 0s",
    "gangway.http.body.timeout, 0s, gangway.http.body.timeout, must be longer than",
    "gangway.http.body.drain, -1s, gangway.http.body.drain, must be longer than",
    "gangway.http.body.bytes-per-second, 0, gangway.http.body.bytesPerSecond, must be greater than",
    "gangway.http.requests-per-second, 0, gangway.http.requestsPerSecond, must be greater than",
    "gangway.import.max-bytes, 0, gangway.import.maxBytes, must be greater than",
    "gangway.import.max-rows, 0, gangway.import.maxRows, must be greater than",
    "gangway.import.preview-expiry, 0s, gangway.import.previewExpiry, must be above 0s",
    "gangway.jobs.workers, 0, gangway.jobs.workers, must be greater than",
    "gangway.jobs.pool-size, 0, gangway.jobs.poolSize, must be greater than",
    "gangway.retry.attempts, 0, gangway.retry.attempts, must be greater than",
    "gangway.retry.pause, -1s, gangway.retry.pause, must not be below 0s",
    "gangway.retry.window, 0s, gangway.retry.window, must be above 0s",
    "gangway.retry.attempt-limit, 0s, gangway.retry.attemptLimit, must be above 0s",
    "gangway.webhook-delivery.timeout, 0s, gangway.webhook-delivery.timeout, must be above 0s"
  })
  void a_senseless_value_is_refused(String key, String value, String property, String reason) {
    application
        .withPropertyValues(key + "=" + value)
        .run(
            context ->
                assertThat(StartFailure.explained(context.getStartupFailure()).getDescription())
                    .contains("Property: " + property, reason));
  }

  @Test
  void of_words_that_can_be_chosen_from_the_choice_is_told() {
    application
        .withPropertyValues("gangway.tasks.notify=post")
        .run(
            context -> {
              FailureAnalysis told = StartFailure.explained(context.getStartupFailure());
              assertThat(told.getDescription()).contains("gangway.tasks.notify", "post");
              assertThat(told.getAction()).contains("MAIL", "NONE");
            });
  }

  @Test
  void no_pause_between_attempts_is_fine() {
    application
        .withPropertyValues("gangway.retry.pause=0s")
        .run(context -> assertThat(context).hasNotFailed());
  }
}
