package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.HireDetails;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.Answer;
import app.gangway.testing.Instance;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What may be sent of a person besides what everybody has. */
@OnH2
class DetailsIT extends InputServer {

  private static final HireDetails KNOWN =
      new HireDetails("Sales", "Berlin", "Kim Park", "kim@example.com", "de");

  @Autowired Onboardings onboardings;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"department\": \" Sales\", \"location\": \"Berlin\", \"manager\": \"Kim Park\","
            + " \"manageremail\": \"kim@example.com\", \"locale\": \"DE\"",
        "\"Department\": \"Sales\", \"Location\": \"Berlin\", \"Manager\": \"Kim Park\","
            + " \"ManagerEmail\": \"kim@example.com\", \"Locale\": \"de\"",
        "\"department\": \"Sales\", \"location\": \"Berlin\", \"manager\": \"Kim Park\","
            + " \"manager_email\": \"kim@example.com\", \"locale\": \"de\"",
      })
  void it_is_taken_and_shown_as_it_was_sent(String json) {
    Instance started = client.started(FAN_OUT, with(json));

    assertThat(of(started)).isEqualTo(KNOWN);
    assertThat(started.status().json().path("input")).isEqualTo(Answer.json(with(json)));
  }

  @Test
  void each_of_many_has_their_own_and_a_restart_has_the_same() {
    Instance started = client.started(PARALLEL, employees(GOOD, with("\"department\": \"Sales\"")));

    assertThat(departments(started.id())).containsExactlyInAnyOrder("", "Sales");
    Instance again = client.started(started.restart("restartWithNewInstanceId=true"));
    assertThat(departments(again.id())).containsExactlyInAnyOrder("", "Sales");
  }

  @Test
  void nothing_and_null_are_not_known() {
    Instance started = client.started(FAN_OUT, with("\"department\": null, \"manager\": \"  \""));

    assertThat(of(started)).isEqualTo(HireDetails.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Department|7|Department: expected a text without control characters as text, found 7",
        "location|[\"Berlin\"]|location: expected a text without control characters as text,"
            + " found a list",
        "ManagerEmail|\"kim\"|ManagerEmail: expected an email address such as jo@example.com,"
            + " found \"kim\"",
        "locale|\"German\"|locale: expected a language tag such as de or en-GB, found \"German\"",
      })
  void what_is_wrong_with_it_is_400_and_named(String property, String json, String fault) {
    String input = with("\"%s\": %s".formatted(property, json));

    assertThat(refused(400, () -> client.start(FAN_OUT, input)).text("Message")).contains(fault);
    assertThat(refused(400, () -> client.start(PARALLEL, employees(GOOD, input))).text("Message"))
        .contains("employees2onboard[1]." + fault);
  }

  @Test
  void what_is_too_long_or_there_twice_is_400_too() {
    String input =
        with("\"department\": \"" + "x".repeat(101) + "\", \"Locale\": \"de\", \"locale\": \"en\"");

    assertThat(refused(400, () -> client.start(FAN_OUT, input)).text("Message"))
        .contains("department: expected at most 100 characters", "locale: expected once");
  }

  private Stream<String> departments(String parent) {
    return onboardings.instanceIdsFrom(parent + ":").stream()
        .map(id -> onboardings.findByInstanceId(id).orElseThrow())
        .map(each -> Objects.toString(each.details().department(), ""));
  }

  private static String with(String json) {
    return GOOD.replaceFirst("}\\s*$", ", " + json.replace("$", "") + "}");
  }

  private HireDetails of(Instance started) {
    Onboarding onboarding = onboardings.findByInstanceId(started.id()).orElseThrow();
    return onboarding.details();
  }
}
