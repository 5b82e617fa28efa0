package app.gangway.durable.query;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.durable.InstancesByHand;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.start.HireInput;
import app.gangway.durable.start.Start;
import app.gangway.onboarding.query.InstanceSlice.Place;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lists of instances, page by page; once on each database. */
abstract class ListRules extends InstancesByHand {

  @Test
  void each_is_seen_once_though_all_came_at_the_same_moment() {
    Set<String> wanted = new HashSet<>();
    for (int n = 0; n < 7; n++) {
      wanted.add(start(mark + "-" + n, person("Jo")));
      String batch = startBatch(mark + "+" + n, person("Lee"));
      wanted.add(batch);
      wanted.add(batch + ":Lee");
    }
    assertThat(wanted).hasSize(21);

    for (int top : new int[] {1, 2, 3, 7, 20, 21, 22}) {
      List<List<Instance>> pages = pages(mark, top);
      List<String> seen = pages.stream().flatMap(page -> page.stream().map(Instance::id)).toList();
      assertThat(seen).as("by %d", top).hasSize(21).containsExactlyInAnyOrderElementsOf(wanted);
      assertThat(pages).as("by %d", top).hasSize((21 + top - 1) / top);
    }
  }

  @Test
  void the_oldest_comes_first_whatever_it_is() {
    List<String> wanted = new ArrayList<>();
    for (int n = 0; n < 3; n++) {
      clock.advance(Duration.ofSeconds(1));
      wanted.add(start(mark + "-" + (9 - n), person("Jo")));
      clock.advance(Duration.ofSeconds(1));
      wanted.add(startBatch(mark + "+" + (9 - n)));
    }

    assertThat(pages(mark, 2).stream().flatMap(page -> page.stream().map(Instance::id)))
        .containsExactlyElementsOf(wanted);
  }

  @Test
  void large_inputs_go_onto_pages_of_their_own_and_none_is_left_out() {
    List<String> wanted = new ArrayList<>();
    for (int chars : new int[] {1_999_990, 1_999_990, 4_100_000, 10, 1_999_990}) {
      clock.advance(Duration.ofSeconds(1));
      HireInput input = new HireInput(person("Jo"), "\"" + "x".repeat(chars) + "\"");
      Start start = new Start.One(Orchestrator.ONBOARDING, input);
      wanted.add(service.start(start, mark + "-" + wanted.size(), MACHINE));
    }

    List<List<Instance>> pages = pages(mark, 100);

    assertThat(pages).extracting(List::size).containsExactly(2, 1, 2);
    assertThat(pages.stream().flatMap(page -> page.stream().map(Instance::id)))
        .containsExactlyElementsOf(wanted);
    assertThat(pages.get(1).get(0).input()).hasSize(4_100_002);
  }

  @Test
  void what_an_id_begins_with_is_taken_word_for_word() {
    for (String wild : List.of("%", "_", "!", "!%", "\\", "a", "A", "'")) {
      start(mark + wild + "x", person("Jo"));
    }

    for (String wild : List.of("%", "_", "!%", "\\", "a", "A", "'")) {
      assertThat(ids(query(mark + wild))).as(wild).containsExactly(mark + wild + "x");
    }
    assertThat(ids(query(mark + "!"))).containsExactlyInAnyOrder(mark + "!x", mark + "!%x");
    assertThat(ids(query("%" + mark))).isEmpty();
    assertThat(ids(query(mark.substring(0, 7) + "_"))).isEmpty();
  }

  @Test
  void a_status_is_looked_for_as_it_is_told() {
    startBatch(mark + "failed", person("Fay"));
    fail(mark + "failed:Fay", "Fay");
    complete(subject(mark + "failed"));
    finish(startBatch(mark + "completed", person("Jo")));
    finish(startBatch(mark + "empty"));
    startBatch(mark + "running", person("Jo"));
    startBatch(mark + "suspended", person("Jo"));
    control.suspend(mark + "suspended", null, MACHINE);
    startBatch(mark + "terminated", person("Jo"));
    control.terminate(mark + "terminated", null, MACHINE);

    assertFound(RuntimeStatus.FAILED, "failed", "failed:Fay");
    assertFound(RuntimeStatus.COMPLETED, "completed", "completed:Jo", "empty");
    assertFound(RuntimeStatus.RUNNING, "running", "running:Jo", "suspended:Jo", "terminated:Jo");
    assertFound(RuntimeStatus.SUSPENDED, "suspended");
    assertFound(RuntimeStatus.TERMINATED, "terminated");
    assertFound(RuntimeStatus.PENDING);
    assertFound(RuntimeStatus.CANCELED);
    assertFound(RuntimeStatus.CONTINUED_AS_NEW);
    assertThat(ids(query(mark, RuntimeStatus.FAILED, RuntimeStatus.SUSPENDED)))
        .containsExactlyInAnyOrder(mark + "failed", mark + "failed:Fay", mark + "suspended");
  }

  private void assertFound(RuntimeStatus status, String... ids) {
    List<Instance> found = instances.list(query(mark, status)).instances();
    assertThat(found).allMatch(each -> each.status() == status);
    assertThat(found)
        .extracting(each -> each.id().substring(mark.length()))
        .containsExactlyInAnyOrder(ids);
  }

  @Test
  void the_last_update_is_the_last_that_happened() {
    Instant created = clock.instant();
    start(mark, person("Jo"));
    startBatch(mark + "b", person("Lee"));
    assertUpdated(created, mark, mark + "b", mark + "b:Lee");

    clock.advance(Duration.ofSeconds(10));
    Instant suspended = clock.instant();
    control.suspend(mark, null, MACHINE);
    control.suspend(mark + "b", null, MACHINE);
    assertUpdated(suspended, mark, mark + "b");
    assertUpdated(created, mark + "b:Lee");

    clock.advance(Duration.ofSeconds(10));
    Instant ended = clock.instant();
    control.resume(mark, null, MACHINE);
    control.resume(mark + "b", null, MACHINE);
    finish(mark);
    finish(mark + "b");
    clock.advance(Duration.ofSeconds(10));
    assertUpdated(ended, mark, mark + "b", mark + "b:Lee");
    assertThat(instance(mark).created()).isEqualTo(created);
  }

  private void assertUpdated(Instant at, String... ids) {
    for (String id : ids) {
      assertThat(instance(id).lastUpdated()).as(id).isEqualTo(at);
    }
  }

  @Test
  void a_batch_was_not_updated_earlier_because_its_child_is_run_again() {
    startBatch(mark, person("Jo"), person("Fay"));
    UUID batch = subject(mark);
    finish(mark + ":Jo");
    clock.advance(Duration.ofSeconds(10));
    fail(mark + ":Fay", "Fay");
    complete(batch);
    Instant failed = instance(mark).lastUpdated();
    clock.advance(Duration.ofSeconds(10));

    control.rewind(mark, null, MACHINE);

    assertThat(instance(mark).lastUpdated()).isAfterOrEqualTo(failed);
    batchService.retryChildren(batch);
    assertThat(instance(mark).lastUpdated()).isAfterOrEqualTo(failed);
  }

  private List<List<Instance>> pages(String prefix, int top) {
    List<List<Instance>> pages = new ArrayList<>();
    @Nullable Place after = null;
    do {
      InstancePage page =
          instances.list(new InstanceQuery(Set.of(), null, null, prefix, top, after));
      pages.add(page.instances());
      after = page.next();
    } while (after != null);
    return pages;
  }

  private List<String> ids(InstanceQuery query) {
    return instances.list(query).instances().stream().map(Instance::id).toList();
  }

  private static InstanceQuery query(String prefix, RuntimeStatus... statuses) {
    return new InstanceQuery(Set.of(statuses), null, null, prefix, 100, null);
  }
}
