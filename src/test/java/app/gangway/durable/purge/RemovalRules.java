package app.gangway.durable.purge;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.durable.EndedBatch;
import app.gangway.durable.Outcome;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.control.InstanceControl;
import app.gangway.durable.query.Instance;
import app.gangway.durable.query.InstanceQuery;
import app.gangway.durable.query.Instances;
import app.gangway.durable.start.InstanceService;
import app.gangway.durable.start.PeopleRemovedException;
import app.gangway.durable.start.Start;
import app.gangway.onboarding.OnboardingService;
import app.gangway.testing.Race;
import app.gangway.testing.RoundCount;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is removed, what is left of it, and what can be started once more; on each database. */
@ExtendWith(OutputCaptureExtension.class)
abstract class RemovalRules {

  private static final int ROUNDS = RoundCount.of(30);

  @Autowired InstanceService service;
  @Autowired Instances instances;
  @Autowired PurgeService purging;
  @Autowired InstanceControl control;
  @Autowired OnboardingService onboardings;
  @Autowired BatchService batches;
  @Autowired JdbcClient rows;

  @Test
  void a_batch_that_failed_has_failed_also_when_who_failed_is_removed() {
    EndedBatch batch = EndedBatch.of(service, rows, "Fay", "Jo");

    assertThat(purging.purge(batch.childId("Fay"), ADMIN)).isEqualTo(Outcome.ACCEPTED);

    Instance parent = instances.find(batch.id()).orElseThrow();
    assertThat(parent.status()).isEqualTo(RuntimeStatus.FAILED);
    assertThat(parent.output()).isEqualTo("\"Failed: people who were removed\"");
    assertThat(listed(RuntimeStatus.FAILED, batch)).containsExactly(batch.id());
    assertThat(listed(RuntimeStatus.COMPLETED, batch)).containsExactly(batch.childId("Jo"));
    assertThat(control.rewind(batch.id(), null, HR)).isEqualTo(Outcome.GONE);
  }

  @Test
  void a_batch_without_failures_stays_completed_when_a_child_is_removed() {
    EndedBatch batch = EndedBatch.of(service, rows, "Jo", "Lee");

    purging.purge(batch.childId("Jo"), ADMIN);

    assertThat(instances.find(batch.id()).orElseThrow().status())
        .isEqualTo(RuntimeStatus.COMPLETED);
  }

  @Test
  void the_pages_count_the_children_that_are_there() {
    EndedBatch batch = EndedBatch.of(service, rows, "Jo", "Lee", "Sam");

    purging.purge(batch.childId("Jo"), ADMIN);

    BatchProgress progress = batches.progress(batch.subject()).orElseThrow();
    assertThat(progress.batch().total()).isEqualTo(3);
    assertThat(progress.there()).isEqualTo(2);
    assertThat(progress.ended()).isEqualTo(2);
    assertThat(progress.share()).isEqualTo(1);
  }

  @Test
  void a_batch_that_has_lost_people_is_not_started_with_the_others_alone() {
    EndedBatch batch = EndedBatch.of(service, rows, "Jo", "Lee");
    purging.purge(batch.childId("Jo"), ADMIN);

    for (boolean newId : new boolean[] {true, false}) {
      assertThatThrownBy(() -> service.restart(batch.id(), newId, HR))
          .isInstanceOf(PeopleRemovedException.class)
          .hasMessage("Some of its people were removed; start it anew.");
    }
    assertThat(instances.find(batch.id())).isPresent();
  }

  @Test
  void what_was_started_without_a_list_has_none_when_it_is_started_once_more(
      CapturedOutput output) {
    for (String input : List.of("{}", "{\"employees2onboard\": null}", "null")) {
      String id = service.start(new Start.Many(null, input), null, HR);
      int before = warnings(output);
      service.restart(id, true, HR);
      assertThat(warnings(output)).as(input).isEqualTo(before + 1);
    }
    String empty = service.start(new Start.Many(List.of(), EndedBatch.INPUT), null, HR);
    int before = warnings(output);
    service.restart(empty, true, HR);
    assertThat(warnings(output)).isEqualTo(before);
  }

  private static int warnings(CapturedOutput output) {
    return output.getOut().split("No employees to onboard", -1).length;
  }

  @Test
  @Tag(RoundCount.TAG)
  void removing_children_does_not_lock_out_who_runs_one_of_them_again() {
    for (int round = 0; round < ROUNDS; round++) {
      EndedBatch batch = EndedBatch.of(service, rows, "Fay", "Fee", "Flo");
      UUID last = batch.child("Flo");
      List<Integer> answers =
          Race.between(
              () -> purging.purge(of(batch.id() + ":"), ADMIN),
              () -> onboardings.runAgain(last, HR));
      assertThat(answers).isIn(List.of(2, 1), List.of(3, 0));
    }
  }

  @Test
  @Tag(RoundCount.TAG)
  void removing_a_batch_does_not_lock_out_who_runs_a_child_of_it_again() {
    for (int round = 0; round < ROUNDS; round++) {
      EndedBatch batch = EndedBatch.of(service, rows, "Fay", "Fee", "Flo");
      UUID child = batch.child("Flo");
      List<Object> answers =
          Race.between(
              () -> purging.purge(batch.id(), ADMIN), () -> onboardings.runAgain(child, HR));
      assertThat(answers).isIn(List.of(Outcome.ACCEPTED, 1), List.of(Outcome.GONE, 1));
      assertThat(instances.find(batch.id()).isEmpty())
          .isEqualTo(answers.get(0) == Outcome.ACCEPTED);
    }
  }

  @Test
  void many_are_removed_and_those_that_run_are_left() {
    EndedBatch batch = EndedBatch.of(service, rows, "Jo", "Fay", "Lee");
    rows.sql("update onboarding set status = 'RUNNING' where id = ?")
        .param(batch.child("Lee"))
        .update();

    assertThat(purging.purge(of(batch.id()), ADMIN)).as("nor their parents").isEqualTo(2);

    rows.sql("update onboarding set status = 'COMPLETED' where id = ?")
        .param(batch.child("Lee"))
        .update();
    assertThat(purging.purge(of(batch.id()), ADMIN)).isEqualTo(2);
    assertThat(purging.purge(of(batch.id()), ADMIN)).isZero();
  }

  private List<String> listed(RuntimeStatus status, EndedBatch batch) {
    return instances
        .list(new InstanceQuery(Set.of(status), null, null, batch.id(), 10, null))
        .instances()
        .stream()
        .map(Instance::id)
        .toList();
  }

  private static InstanceQuery of(String prefix) {
    return new InstanceQuery(Set.of(), Instant.EPOCH, null, prefix, 100, null);
  }
}
