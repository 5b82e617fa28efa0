package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.security.account.Accounts;
import app.gangway.testing.People;
import app.gangway.testing.StartFailure;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;

/**
 * What the configuration says of the HTTP API at the start, and what keeps the application from
 * opening.
 */
@ExtendWith(OutputCaptureExtension.class)
class ApiKeyConfigurationTest {

  private static final String KEY = "the key of the HR system";

  private static final String DEMO = "spring.profiles.active=demo";

  private final WebApplicationContextRunner gangway =
      new WebApplicationContextRunner()
          .withUserConfiguration(KeysAlone.class)
          .withPropertyValues(
              "gangway.accounts[0].name=maria",
              "gangway.accounts[0].password-hash=" + People.PASSWORD_HASH,
              "gangway.accounts[0].roles=HR");

  @ConfigurationPropertiesScan("app.gangway.security")
  @Import({Accounts.class, FunctionKeys.class, LocalDemoAccess.class})
  static class KeysAlone {}

  @Test
  void a_key_is_found_by_its_whole_value_alone() {
    gangway
        .withPropertyValues(key(0, "hr-system", KEY, "HR"))
        .run(
            context -> {
              FunctionKeys keys = context.getBean(FunctionKeys.class);
              assertThat(keys.find(KEY)).map(FunctionKey::name).hasValue("hr-system");
              assertThat(keys.find(KEY + " ")).isEmpty();
              assertThat(keys.find(KEY.toUpperCase())).isEmpty();
              assertThat(keys.find("")).isEmpty();
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Maria, a key of twenty and more, HR, a function key and an account are named 'Maria'",
    "HR-System, a key of twenty and more, HR, two function keys are named 'HR-System'",
    "bot, the key of the HR system, HR, the function key 'bot' is that of another name",
    "bot, too short, HR, the function key 'bot' needs 20 to 500 characters",
    "bot, a key of twenty and more, BOSS, the function key 'bot' needs one role out of"
  })
  void a_key_that_cannot_be_used_keeps_it_from_starting_and_is_not_repeated(
      String name, String value, String role, String told) {
    gangway
        .withPropertyValues(key(0, "hr-system", KEY, "HR"))
        .withPropertyValues(key(1, name, value, role))
        .run(
            context ->
                assertThat(context.getStartupFailure())
                    .satisfies(tells(told))
                    .hasStackTraceContaining(told)
                    .satisfies(
                        failure -> assertThat(failure.toString()).doesNotContain(value, KEY)));
  }

  @Test
  void a_pace_of_nothing_keeps_it_from_starting() {
    gangway
        .withPropertyValues("gangway.http.requests-per-second=0")
        .run(
            context ->
                assertThat(StartFailure.explained(context.getStartupFailure()).getDescription())
                    .contains(
                        "Property: gangway.http.requestsPerSecond",
                        "Value: \"0\"",
                        "must be greater than or equal to 1"));
  }

  @Test
  void the_demo_says_that_its_api_is_open(CapturedOutput log) {
    gangway.run(context -> assertThat(context).doesNotHaveBean(LocalDemoAccess.class));
    gangway
        .withPropertyValues(key(0, "hr-system", KEY, "HR"))
        .withPropertyValues(DEMO)
        .run(context -> assertThat(context).hasNotFailed());
    assertThat(log).doesNotContain("The HTTP API is open");

    gangway.withPropertyValues(DEMO).run(context -> assertThat(context).hasNotFailed());
    assertThat(log).contains("The HTTP API is open without a key");
  }

  private static Consumer<Throwable> tells(String what) {
    return failure -> {
      FailureAnalysis told = StartFailure.explained(failure);
      assertThat(told.getDescription()).contains("does not start: " + what);
      assertThat(told.getAction()).contains("gangway:", "http:", "keys:", "role: HR");
    };
  }

  private static String[] key(int place, String name, String value, String role) {
    String prefix = "gangway.http.keys[%d].".formatted(place);
    return new String[] {prefix + "name=" + name, prefix + "key=" + value, prefix + "role=" + role};
  }
}
