package app.gangway.batch;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.newhire.NewHire;
import app.gangway.onboarding.FanIn;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingDesk;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.HandWork;
import app.gangway.testing.RulesTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.TestPropertySource;

@RulesTest
@TestPropertySource(properties = "gangway.simulation.failing=*@fail.example")
@ExtendWith(OutputCaptureExtension.class)
class BatchRulesTest {

  private final UUID id = UUID.randomUUID();

  @Autowired HandWork house;
  @Autowired BatchDesk desk;
  @Autowired Batches batches;
  @Autowired OnboardingDesk onboardingDesk;
  @Autowired FanIn fanIn;
  @Autowired Onboardings onboardings;

  @Test
  void the_log_says_once_how_many_are_started(CapturedOutput log) {
    submit(hire("A", "a@example.com", "dev"), hire("B", "b@example.com", "dev"));

    assertThat(log.getOut().split("Starting 2 sub-orchestrations for update", -1)).hasSize(2);
  }

  @Test
  void no_list_is_a_warning_and_completes(CapturedOutput log) {
    desk.submit(id, "none", null, HR);
    batches.settled(id).ifPresent(settled -> desk.complete(settled.batchId(), settled.round()));

    assertThat(log.getOut()).contains("WARN").contains("No employees to onboard");
    assertThat(status()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void children_are_named_after_parent_and_person_and_two_of_one_name_both_come_in() {
    submit(
        hire("Kim", "kim1@example.com", "dev"),
        hire("Kim", "kim2@example.com", "dev"),
        hire("A/C #1?", "ac@example.com", "dev"));

    String parent = InstanceIds.of(id);
    assertThat(children())
        .extracting(Onboarding::instanceId)
        .containsExactlyInAnyOrder(parent + ":Kim", parent + ":Kim-2", parent + ":A_C _1_");
  }

  @Test
  void it_completes_after_its_last_child_and_not_before() {
    submit(hire("A", "a@example.com", "dev"), hire("B", "b@example.com", "dev"));
    finish(children().get(0).id());
    assertThat(batches.settled(id)).isEmpty();
    desk.complete(id, 1);
    assertThat(status()).isEqualTo(BatchStatus.RUNNING);

    onboardingDesk.withdraw(children().get(1).id(), HR);
    assertThat(batches.settled(id)).isPresent();
    desk.complete(id, 1);
    assertThat(status()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void a_failed_child_that_runs_again_opens_its_batch_again() {
    submit(hire("Fay", "fay@fail.example", "dev"));
    fail(children().get(0).id());
    desk.complete(id, 1);
    assertThat(status()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(desk.runFailedAgain(id, HR)).isEqualTo(1);
    assertThat(status()).isEqualTo(BatchStatus.RUNNING);
    fail(children().get(0).id());
    desk.complete(id, 1);
    assertThat(status()).as("an end of the round before").isEqualTo(BatchStatus.RUNNING);
    desk.complete(id, 2);
    assertThat(status()).isEqualTo(BatchStatus.COMPLETED);
  }

  private void submit(NewHire... hires) {
    desk.submit(id, "hires.csv", List.of(hires), HR);
  }

  private void finish(UUID child) {
    house.performAll(child);
    fanIn.close(child);
  }

  private void fail(UUID child) {
    for (int attempt = 1; attempt <= 3; attempt++) {
      house.performAll(child);
    }
    fanIn.close(child);
  }

  private List<Onboarding> children() {
    return onboardings.findAll(OnboardingFilter.ofBatch(id, null).toSpecification());
  }

  private BatchStatus status() {
    return desk.progress(id).orElseThrow().batch().status();
  }
}
