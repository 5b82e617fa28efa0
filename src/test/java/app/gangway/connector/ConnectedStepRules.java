package app.gangway.connector;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.activity;
import static app.gangway.testing.Steps.plan;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Activities;
import app.gangway.connector.callback.CallbackService.Receipt;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.SignedInAs;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps of a process that a connector does, without an activity of their own. */
abstract class ConnectedStepRules extends ConnectorScenario {

  private static final String CARDS = "connector:cards";
  private static final String DESK = "connector:desk";

  @Autowired Activities activities;

  @Test
  void a_connector_does_a_step_and_the_next_one_follows_when_it_calls_back() {
    UUID id = UUID.randomUUID();
    Submission submission =
        new Submission(
            id, id.toString(), null, null, hire("Miguel Diaz", id + "@steps.example", "developer"));
    SignedInAs.admin(
        () ->
            onboardings.submit(
                submission, plan(activity("desk", DESK), activity("card", CARDS, "desk")), HR));

    gangway.perform(id, DESK);
    assertThat(run(id, DESK).status()).isEqualTo(ActivityStatus.ORDERED);
    assertThat(run(id, CARDS).status()).isEqualTo(ActivityStatus.BLOCKED);
    String token = token(SYSTEM.calls("/desk").get(0));
    assertThat(callBack(token, "{\"status\": \"done\"}")).isEqualTo(Receipt.TAKEN);

    assertThat(run(id, CARDS).status()).isEqualTo(ActivityStatus.QUEUED);
    gangway.perform(id, CARDS);
    assertThat(gangway.outcomes(id)).containsExactly("Done by desk.", "Done by cards.");
    assertThat(fanIn.close(id)).isTrue();
  }

  @Test
  void a_connector_that_is_not_configured_stands_behind_nothing() {
    assertThat(activities.find("connector:none")).isEmpty();
    assertThat(activities.find(CARDS)).isPresent();
    assertThat(activities.names()).doesNotContain(CARDS);
  }
}
