package app.gangway.onboarding;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.execution.ActivityPerformer;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.RulesTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RulesTest
class OnboardingRulesTest {

  private static final String CARD = "AccessCardCreationActivity";
  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final String EMAIL = "WelcomeEmailActivity";

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired FanIn fanIn;
  @Autowired ActivityPerformer performer;

  @Test
  void the_results_stand_in_the_tutorials_order_whichever_ended_first() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, EMAIL);
    gangway.perform(id, EQUIPMENT);
    gangway.perform(id, CARD);
    fanIn.close(id);

    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(gangway.outcomes(id))
        .containsExactly(
            "Access card was created for Johnny Lawrence.",
            "Role specific IT equipment (role: developer) was ordered for Johnny Lawrence.",
            "Welcome email was sent to johnny.lawrence@eaglefang.com.");
  }

  @Test
  void the_timeline_speaks_the_tutorials_lines() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    fanIn.close(id);

    assertThat(gangway.lines(id))
        .containsExactly(
            "Johnny Lawrence was submitted.",
            "Access card created for Johnny Lawrence starting on 01.02.2022",
            "CheckItEquipmentValueByRoleActivity: approved",
            "Role specific IT equipment (role: developer) was ordered for Johnny Lawrence"
                + " starting on 01.02.2022",
            "Welcome Johnny Lawrence! Happy to have you on board and see you on 01.02.2022!",
            "Onboarding of Johnny Lawrence completed.");
  }

  @Test
  void it_does_not_close_before_all_activities_have_settled() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, CARD);
    gangway.perform(id, EMAIL);
    fanIn.close(id);

    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(2);
  }

  @Test
  void a_job_that_comes_twice_does_nothing_the_second_time() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, CARD);

    assertThat(gangway.perform(id, CARD)).isEqualTo(new Over());
    assertThat(gangway.onboarding(id).settled()).isEqualTo(1);
    assertThat(gangway.lines(id)).hasSize(2);
  }

  @Test
  void a_job_that_the_row_does_not_carry_finds_nothing_to_do() throws InterruptedException {
    UUID id = gangway.submit(johnny());

    assertThat(performer.perform(gangway.run(id, CARD).id(), UUID.randomUUID()))
        .isEqualTo(new Over());
    assertThat(gangway.run(id, CARD).status()).isEqualTo(ActivityStatus.QUEUED);
  }

  @Test
  void all_settle_though_some_fail_and_the_end_says_what_failed_and_why() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    for (int attempt = 1; attempt <= 3; attempt++) {
      gangway.performAll(id);
    }
    fanIn.close(id);

    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.FAILED);
    assertThat(gangway.lines(id))
        .endsWith(
            "Onboarding of Failing Fay failed. "
                + "Access card: The access card system refused fay@fail.example.; "
                + "IT equipment: The equipment shop refused fay@fail.example.; "
                + "Welcome email: The mail server refused fay@fail.example.");
  }

  @Test
  void what_failed_can_be_run_again_and_the_fan_in_happens_again() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    for (int attempt = 1; attempt <= 3; attempt++) {
      gangway.performAll(id);
    }
    fanIn.close(id);

    assertThat(service.runAgain(id, HR)).isEqualTo(3);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.RUNNING);
    assertThat(gangway.onboarding(id).settled()).isZero();
    for (int attempt = 1; attempt <= 3; attempt++) {
      gangway.performAll(id);
    }
    fanIn.close(id);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.FAILED);
    assertThat(service.runAgain(id, HR)).isEqualTo(3);
  }

  @Test
  void nothing_is_run_again_where_nothing_failed() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    fanIn.close(id);

    assertThat(service.runAgain(id, HR)).isZero();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }

  @Test
  void what_has_not_started_does_not_start_once_withdrawn() {
    UUID id = gangway.submit(daniel());
    gangway.perform(id, CARD);
    gangway.perform(id, EQUIPMENT);
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.WAITING);

    assertThat(service.withdraw(id, HR)).isTrue();
    gangway.performAll(id);
    fanIn.close(id);

    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(gangway.run(id, CARD).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(gangway.run(id, EMAIL).status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(gangway.lines(id)).endsWith("Onboarding of Daniel LaRusso was withdrawn.");
  }

  @Test
  void what_has_ended_cannot_be_withdrawn() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    fanIn.close(id);

    assertThat(service.withdraw(id, HR)).isFalse();
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
  }
}
