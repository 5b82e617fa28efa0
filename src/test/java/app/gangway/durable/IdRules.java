package app.gangway.durable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.durable.query.Instance;
import app.gangway.durable.start.IdInUseException;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Who has which id, by chance or by choice; once on each database. */
abstract class IdRules extends InstancesByHand {

  private static final int CLIENTS = 20;
  private static final String TAKEN = "taken";

  @Test
  void an_instance_has_the_id_that_was_chosen_or_a_generated_one() {
    assertThat(start(mark, person("Jo"))).isEqualTo(mark);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.RUNNING);
    assertThat(instance(mark).input()).isEqualTo(input(person("Jo")).json());

    String own = start(null, person("Lee"));
    assertThat(own).matches("[0-9a-f]{32}");
    assertThat(instance(own).status()).isEqualTo(RuntimeStatus.RUNNING);
  }

  @Test
  void an_id_in_use_is_refused_and_nothing_comes_of_it() {
    String batch = startBatch(mark, person("Jo"));
    String suspended = start(mark + "-s", person("Lee"));
    control.suspend(suspended, null, MACHINE);
    UUID form = gangway.submit(person("Ann"));
    long before = onboardings.count();

    for (String id :
        List.of(batch, batch + ":Jo", suspended, gangway.onboarding(form).instanceId())) {
      assertThatThrownBy(() -> start(id, person("Max"))).isInstanceOf(IdInUseException.class);
      assertThatThrownBy(() -> startBatch(id, person("Max"))).isInstanceOf(IdInUseException.class);
    }

    assertThat(onboardings.count()).isEqualTo(before);
    assertThat(count("onboarding where email = ?", email("Max"))).isZero();
  }

  @Test
  void one_that_has_ended_gives_its_id_away_and_is_known_by_another() {
    start(Orchestrator.EXTERNAL_EVENT, mark, person("Jo"));
    UUID former = subject(finish(mark));
    Instance before = instance(mark);

    start(mark, person("Lee"));

    assertThat(subject(mark)).isNotEqualTo(former);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.RUNNING);
    Instance now = instance(gangway.onboarding(former).instanceId());
    assertThat(now.id()).matches("[0-9a-f]{32}");
    assertThat(now).usingRecursiveComparison().ignoringFields("id").isEqualTo(before);
    assertRegisterFollows(former);
  }

  @Test
  void a_batch_that_has_ended_gives_its_id_away_and_its_children_theirs() {
    startBatch(mark, person("Jo"), person("Lee"));
    UUID former = subject(finish(mark));
    List<String> inputs = List.of(instance(mark + ":Jo").input(), instance(mark + ":Lee").input());

    startBatch(mark, person("Jo"));

    String id = batches.findById(former).orElseThrow().instanceId();
    assertThat(id).matches("[0-9a-f]{32}");
    assertThat(instance(id).status()).isEqualTo(RuntimeStatus.COMPLETED);
    assertThat(childIds(former)).containsExactlyInAnyOrder(id + ":Jo", id + ":Lee");
    assertThat(List.of(instance(id + ":Jo").input(), instance(id + ":Lee").input()))
        .isEqualTo(inputs);
    children(former).forEach(child -> assertRegisterFollows(child.id()));
    assertRegisterFollows(former);
    assertThat(childIds(subject(mark))).containsExactly(mark + ":Jo");
    assertThat(instance(mark + ":Jo").status()).isEqualTo(RuntimeStatus.RUNNING);
    assertThat(instances.find(mark + ":Lee")).isEmpty();
  }

  @Test
  void a_child_that_has_given_its_id_away_does_not_follow_its_batch() {
    startBatch(mark, person("Jo"), person("Lee"));
    UUID former = subject(finish(mark));
    start(mark + ":Jo", person("Max"));
    UUID max = subject(mark + ":Jo");

    startBatch(mark, person("Jo"));

    assertThat(subject(mark + ":Jo")).isEqualTo(max);
    assertThat(childIds(subject(mark))).containsExactly(mark + ":Jo-2");
    assertThat(childIds(former)).doesNotContain(mark + ":Jo", mark + ":Lee");
    children(former).forEach(child -> assertRegisterFollows(child.id()));
  }

  @Test
  void a_child_whose_id_is_somebodys_already_gets_a_suffix() {
    start(mark + ":Jo", person("Max"));
    finish(start(mark + ":Lee", person("Max")));

    startBatch(mark, person("Jo"), person("Lee"), person("Jo"), person("Ann"));

    assertThat(childIds(subject(mark)))
        .containsExactlyInAnyOrder(mark + ":Jo-2", mark + ":Lee-2", mark + ":Jo-3", mark + ":Ann");
    children(subject(mark)).forEach(child -> assertRegisterFollows(child.id()));
  }

  @RepeatedTest(10)
  void of_twenty_who_want_one_id_at_once_one_gets_it() {
    assertOneWins();
  }

  @RepeatedTest(10)
  void of_twenty_who_want_the_id_of_an_ended_one_at_once_one_gets_it() {
    UUID former = subject(finish(start(mark, person("Lee"))));

    assertOneWins();

    assertThat(gangway.onboarding(former).status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertRegisterFollows(former);
  }

  @RepeatedTest(10)
  void of_twenty_who_want_the_id_of_an_ended_batch_at_once_one_gets_it() {
    UUID former = UUID.randomUUID();
    batchService.submit(
        People.batch(former, "hires.csv", List.of(person("Lee"), person("Ann"))), People.HR);
    rows.sql("update batch set instance_id = ? where id = ?").params(mark, former).update();
    rows.sql("update onboarding set instance_id = ? || ':' || name where batch_id = ?")
        .params(mark, former)
        .update();
    finish(mark);

    assertOneWins();

    String id = batches.findById(former).orElseThrow().instanceId();
    assertThat(childIds(former)).containsExactlyInAnyOrder(id + ":Lee", id + ":Ann");
  }

  /** Half of them with one onboarding, half with a batch. */
  private void assertOneWins() {
    Callable<String> one = () -> attempt(() -> start(mark, person("Jo")));
    Callable<String> batch = () -> attempt(() -> startBatch(mark, person("Jo")));
    List<Callable<String>> clients = new ArrayList<>(Collections.nCopies(CLIENTS / 2, one));
    clients.addAll(Collections.nCopies(CLIENTS / 2, batch));

    List<String> answers = Race.between(clients);

    assertThat(answers).containsOnlyOnce(mark).containsOnly(mark, TAKEN);
    assertThat(count("onboarding where email = ?", email("Jo"))).isEqualTo(1);
    assertThat(count("instance where instance_id = ?", mark)).isEqualTo(1);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.RUNNING);
  }

  @Rounds(50)
  void a_batch_and_one_that_wants_the_id_of_its_child_do_not_harm_each_other() {
    List<String> answers =
        Race.between(
            () -> attempt(() -> startBatch(mark, person("Jo"))),
            () -> attempt(() -> start(mark + ":Jo", person("Lee"))));

    assertThat(answers.get(0)).isIn(mark, TAKEN);
    assertThat(answers.get(1)).isIn(mark + ":Jo", TAKEN);
    assertThat(answers).isNotEqualTo(List.of(TAKEN, TAKEN));
    assertThat(count("instance where instance_id = ?", mark + ":Jo")).isEqualTo(1);
  }

  private static String attempt(Callable<String> start) throws Exception {
    try {
      return start.call();
    } catch (IdInUseException taken) {
      return TAKEN;
    }
  }

  /** The register tells the same id as the row. */
  private void assertRegisterFollows(UUID subject) {
    String row =
        rows.sql(
                "select instance_id from onboarding where id = :id"
                    + " union all select instance_id from batch where id = :id")
            .param("id", subject)
            .query(String.class)
            .single();
    assertThat(
            rows.sql("select instance_id from instance where subject_id = ?")
                .param(subject)
                .query(String.class)
                .single())
        .isEqualTo(row);
  }
}
