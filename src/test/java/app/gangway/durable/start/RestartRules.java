package app.gangway.durable.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.durable.InstancesByHand;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.query.Instance;
import app.gangway.onboarding.Onboarding;
import app.gangway.testing.People;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is started once more; once on each database. */
abstract class RestartRules extends InstancesByHand {

  @Test
  void what_came_by_form_starts_again_with_an_id_of_its_own() {
    UUID first = gangway.submit(person("Jo"));
    String id = finish(gangway.onboarding(first).instanceId());

    String again = service.restart(id, true, MACHINE).orElseThrow();

    assertThat(again).isNotEqualTo(id);
    assertThat(instance(id).subjectId()).isEqualTo(first);
    assertSameStart(instance(id), instance(again));
    Onboarding restarted = gangway.onboarding(subject(again));
    assertThat(restarted.hire()).isEqualTo(person("Jo"));
    assertThat(restarted.approvalRule()).isTrue();
    assertThat(restarted.submittedBy()).isEqualTo(MACHINE.name());
    assertThat(gangway.runs(subject(again))).hasSize(3);
  }

  @Test
  void what_came_by_form_starts_again_in_its_own_place() {
    UUID first = gangway.submit(person("Jo"));
    String id = finish(gangway.onboarding(first).instanceId());
    Instance before = instance(id);

    assertThat(service.restart(id, false, MACHINE)).contains(id);

    assertThat(subject(id)).isNotEqualTo(first);
    assertThat(instance(id).status()).isEqualTo(RuntimeStatus.RUNNING);
    assertSameStart(before, instance(id));
    assertThat(instance(gangway.onboarding(first).instanceId()).status())
        .isEqualTo(RuntimeStatus.COMPLETED);
  }

  @Test
  void what_came_from_a_file_starts_again_with_all_its_people() {
    UUID first = UUID.randomUUID();
    batchService.submit(
        People.batch(first, "hires.csv", List.of(person("Jo"), person("Lee"))), People.HR);
    String id = finish(batches.findById(first).orElseThrow().instanceId());
    Instance before = instance(id);

    String other = service.restart(id, true, MACHINE).orElseThrow();
    assertThat(subject(id)).isEqualTo(first);
    assertThat(childIds(subject(other))).containsExactlyInAnyOrder(other + ":Jo", other + ":Lee");
    assertThat(children(subject(other)))
        .extracting(Onboarding::hire)
        .containsExactlyInAnyOrder(person("Jo"), person("Lee"));
    assertThat(children(subject(other))).allMatch(Onboarding::approvalRule);
    assertSameStart(before, instance(other));

    assertThat(service.restart(id, false, MACHINE)).contains(id);
    assertThat(subject(id)).isNotEqualTo(first);
    assertThat(childIds(subject(id))).containsExactlyInAnyOrder(id + ":Jo", id + ":Lee");
    String renamed = batches.findById(first).orElseThrow().instanceId();
    assertThat(childIds(first)).containsExactlyInAnyOrder(renamed + ":Jo", renamed + ":Lee");
    assertSameStart(before, instance(id));
    assertSameStart(before, instance(renamed));
  }

  @Test
  void a_parallel_one_starts_again_word_for_word() {
    finish(startBatch(mark, person("Jo"), person("Lee")));
    Instance before = instance(mark);
    String jo = instance(mark + ":Jo").input();

    String other = service.restart(mark, true, MACHINE).orElseThrow();
    service.restart(mark, false, MACHINE);

    for (String id : List.of(other, mark)) {
      assertSameStart(before, instance(id));
      assertThat(childIds(subject(id))).containsExactlyInAnyOrder(id + ":Jo", id + ":Lee");
      assertThat(instance(id + ":Jo").input()).isEqualTo(jo);
      assertThat(instance(id + ":Jo").status()).isEqualTo(RuntimeStatus.RUNNING);
      assertThat(children(subject(id))).noneMatch(Onboarding::approvalRule);
    }
  }

  @Test
  void a_child_starts_again_as_one_that_is_alone() {
    finish(startBatch(mark, person("Jo"), person("Lee")));
    UUID first = subject(mark + ":Jo");

    service.restart(mark + ":Jo", false, MACHINE);

    assertThat(gangway.onboarding(subject(mark + ":Jo")).batchId()).isEmpty();
    assertThat(gangway.onboarding(first).batchId()).contains(subject(mark));
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
  }

  @Test
  void an_order_alone_starts_again_alone() {
    start(Orchestrator.EXTERNAL_EVENT, mark, People.daniel());
    UUID first = subject(mark);

    String other = service.restart(mark, true, MACHINE).orElseThrow();

    assertThat(subject(mark)).as("which still runs").isEqualTo(first);
    assertSameStart(instance(mark), instance(other));
    assertThat(gangway.runs(subject(other)))
        .extracting(run -> run.activity())
        .containsExactly(EQUIPMENT);
  }

  @Test
  void what_has_not_ended_keeps_its_place_and_what_is_unknown_does_not_start() {
    startBatch(mark, person("Jo"));
    long before = onboardings.count();

    for (String id : List.of(mark, mark + ":Jo")) {
      assertThatThrownBy(() -> service.restart(id, false, MACHINE))
          .isInstanceOf(IdInUseException.class);
    }
    assertThat(service.restart("no-" + mark, false, MACHINE)).isEmpty();
    assertThat(service.restart("no-" + mark, true, MACHINE)).isEmpty();

    assertThat(onboardings.count()).isEqualTo(before);
  }

  private static void assertSameStart(Instance first, Instance again) {
    assertThat(again.isBatch()).isEqualTo(first.isBatch());
    assertThat(again.orchestrator()).isEqualTo(first.orchestrator());
    assertThat(again.input()).isEqualTo(first.input());
  }
}
