package app.gangway.connector;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.activity;
import static app.gangway.testing.Steps.plan;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Activities;
import app.gangway.connector.callback.CallbackService.Receipt;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.StepService;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.SignedInAs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Steps of a process that a connector does, without an activity of their own. */
abstract class ConnectedStepRules extends ConnectorScenario {

  private static final String CARDS = "connector:cards";
  private static final String DESK = "connector:desk";

  @Autowired Activities activities;
  @Autowired StepService steps;

  @Test
  void a_connector_does_a_step_and_the_next_one_follows_when_it_calls_back() {
    UUID id = submit();

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
  void a_system_that_was_told_the_former_first_day_is_told_the_new_one_by_people() {
    UUID id = submit();
    gangway.perform(id, DESK);
    assertThat(move(id, LocalDate.of(2030, 2, 8))).isTrue();

    assertThat(tasks(id))
        .extracting(task -> task.title().orElseThrow())
        .containsExactly("Tell the back end: Step desk, starts on 8 February 2030");
    assertThat(tasks(id).get(0).dueBy()).isPresent();
    move(id, LocalDate.of(2030, 3, 1));
    assertThat(tasks(id))
        .extracting(task -> task.title().orElseThrow())
        .containsExactly("Tell the back end: Step desk, starts on 1 March 2030");

    SignedInAs.admin(() -> steps.done(tasks(id).get(0).id(), null, HR));
    move(id, LocalDate.of(2030, 3, 4));
    assertThat(tasks(id)).hasSize(2);
  }

  @Test
  void one_that_had_ended_runs_again_until_they_have_been_told() {
    UUID id = submit();
    gangway.perform(id, DESK);
    callBack(token(SYSTEM.calls("/desk").get(0)), "{\"status\": \"done\"}");
    gangway.perform(id, CARDS);
    assertThat(fanIn.close(id)).isTrue();

    move(id, LocalDate.of(2030, 2, 8));

    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);
    assertThat(tasks(id)).hasSize(2);
    tasks(id).forEach(task -> SignedInAs.admin(() -> steps.done(task.id(), null, HR)));
    assertThat(fanIn.close(id)).isTrue();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void a_system_that_has_refused_it_or_was_not_called_need_not_be_told() {
    UUID id = submit();
    SYSTEM.answers("/desk", status(422, "{}"));
    gangway.perform(id, DESK);
    assertThat(run(id, DESK).status()).isEqualTo(ActivityStatus.FAILED);

    move(id, LocalDate.of(2030, 2, 8));

    assertThat(tasks(id)).isEmpty();
  }

  private UUID submit() {
    UUID id = UUID.randomUUID();
    Submission submission =
        new Submission(
            id, id.toString(), null, null, hire("Miguel Diaz", id + "@steps.example", "developer"));
    SignedInAs.admin(
        () ->
            onboardings.submit(
                submission, plan(activity("desk", DESK), activity("card", CARDS, "desk")), HR));
    return id;
  }

  private List<ActivityRun> tasks(UUID id) {
    return gangway.runs(id).stream().filter(ActivityRun::isTask).toList();
  }

  private boolean move(UUID id, LocalDate day) {
    return SignedInAs.admin(() -> onboardings.changeStartDate(id, day, HR));
  }

  @Test
  void all_connectors_are_offered_by_the_names_that_steps_know_them_by() {
    assertThat(activities.connectors())
        .contains(CARDS, DESK)
        .allMatch(name -> activities.find(name).isPresent());
  }

  @Test
  void a_connector_that_is_not_configured_stands_behind_nothing() {
    assertThat(activities.find("connector:none")).isEmpty();
    assertThat(activities.find(CARDS)).isPresent();
    assertThat(activities.names()).doesNotContain(CARDS);
  }
}
