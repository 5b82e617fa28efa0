package app.gangway.durable.purge;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.durable.InstancesByHand;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.Outcome;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.events.EventService;
import app.gangway.durable.events.RaisedEvent;
import app.gangway.durable.query.InstanceQuery;
import app.gangway.onboarding.Onboarding;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is removed for good, and what stays; once on each database. */
abstract class PurgeRules extends InstancesByHand {

  private static final RaisedEvent YES =
      new RaisedEvent(RaisedEvent.APPROVAL, "\"approved\"", true);

  @Autowired PurgeService purges;
  @Autowired EventService events;

  @Test
  void of_a_purged_onboarding_nothing_is_left_but_the_audit_log() {
    start(Orchestrator.EXTERNAL_EVENT, mark, People.daniel());
    UUID id = subject(mark);
    gangway.perform(id, EQUIPMENT);
    events.raiseApproval(mark, YES, MACHINE);
    List<UUID> runs = gangway.runs(id).stream().map(run -> run.id()).toList();
    finish(mark);
    assertThat(tablesWith(id)).contains("onboarding", "timeline", "approval", "activity_run");
    assertThat(tablesWith(mark)).containsExactly("instance", "onboarding");
    long before = count("audit_entry where onboarding_id = ?", id);

    assertThat(purges.purge(mark, MACHINE)).isEqualTo(Outcome.ACCEPTED);

    assertThat(tablesWith(id)).isEmpty();
    assertThat(tablesWith(mark)).isEmpty();
    runs.forEach(run -> assertThat(tablesWith(run)).isEmpty());
    assertThat(count("audit_entry where onboarding_id = ?", id)).isEqualTo(before + 1);
    assertThat(instances.find(mark)).isEmpty();
    assertThat(purges.purge(mark, MACHINE)).isEqualTo(Outcome.UNKNOWN);
    assertThat(start(mark, person("Jo"))).as("the id is free").isEqualTo(mark);
  }

  @Test
  void of_a_purged_batch_nothing_is_left_but_its_children() {
    startBatch(mark, person("Jo"), person("Fay"));
    UUID batch = subject(mark);
    fail(mark + ":Fay", "Fay");
    finish(mark);
    List<UUID> children = children(batch).stream().map(Onboarding::id).toList();
    long before = count("audit_entry where batch_id = ?", batch);

    assertThat(purges.purge(mark, MACHINE)).isEqualTo(Outcome.ACCEPTED);

    assertThat(tablesWith(batch)).isEmpty();
    assertThat(tablesWith(mark)).isEmpty();
    assertThat(count("audit_entry where batch_id = ?", batch)).isEqualTo(before + 1);
    assertThat(instance(mark + ":Jo").status()).isEqualTo(RuntimeStatus.COMPLETED);
    assertThat(instances.history(instance(mark + ":Jo"))).hasSize(5);
    for (UUID child : children) {
      assertThat(gangway.onboarding(child).batchId()).isEmpty();
    }
    assertThat(control.rewind(mark + ":Fay", null, MACHINE)).isEqualTo(Outcome.ACCEPTED);
    finish(mark + ":Fay");
    assertThat(purges.purge(mark + ":Fay", MACHINE)).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void a_batch_remembers_how_many_it_had_and_that_one_failed() {
    startBatch(mark, person("Jo"), person("Fay"), person("Lee"));
    UUID batch = subject(mark);
    finish(mark + ":Jo");
    fail(mark + ":Fay", "Fay");

    purges.purge(mark + ":Jo", MACHINE);
    purges.purge(mark + ":Fay", MACHINE);
    assertThat(batches.findById(batch).orElseThrow().total()).isEqualTo(3);
    assertThat(batchService.progress(batch).orElseThrow().there()).isEqualTo(1);

    finish(mark);
    assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.FAILED);
    assertThat(batchService.progress(batch).orElseThrow().share()).isEqualTo(1);
  }

  @Test
  void what_has_not_ended_is_not_purged() {
    startBatch(mark, person("Jo"), person("Lee"));
    finish(mark + ":Jo");
    String waiting = start(Orchestrator.EXTERNAL_EVENT, null, People.daniel());
    gangway.perform(subject(waiting), EQUIPMENT);
    String suspended = start(null, person("Ann"));
    control.suspend(suspended, null, MACHINE);

    for (String id : List.of(mark, mark + ":Lee", waiting, suspended)) {
      assertThat(purges.purge(id, MACHINE)).as(id).isEqualTo(Outcome.GONE);
      assertThat(instances.find(id)).isPresent();
    }
    assertThat(purges.purge("no-" + mark, MACHINE)).isEqualTo(Outcome.UNKNOWN);

    control.terminate(mark, null, MACHINE);
    assertThat(purges.purge(mark, MACHINE)).as("a child still runs").isEqualTo(Outcome.GONE);
    batchService.withdrawChildren(subject(mark));
    assertThat(purges.purge(mark, MACHINE)).isEqualTo(Outcome.ACCEPTED);
  }

  @Test
  void a_query_removes_all_that_have_ended_and_nothing_else_however_many() {
    NewHire[] many = IntStream.range(0, 450).mapToObj(n -> person("P" + n)).toArray(NewHire[]::new);
    startBatch(mark, many);
    UUID batch = subject(mark);
    control.terminate(mark, null, MACHINE);
    batchService.withdrawChildren(batch);
    String other = finish(start("other-" + mark, person("Lee")));
    List<String> running =
        IntStream.range(0, 5).mapToObj(n -> start(mark + "-" + n, person("R" + n))).toList();

    assertThat(purges.purge(query(mark, null), MACHINE)).isEqualTo(451);

    assertThat(tablesWith(batch)).isEmpty();
    assertThat(count("onboarding where email like ?", "p%-" + mark + "@example.com")).isZero();
    assertThat(instances.find(other)).isPresent();
    assertThat(running).allMatch(id -> instances.find(id).isPresent());
    assertThat(purges.purge(query(mark, null), MACHINE)).isZero();
  }

  @Test
  void a_query_goes_no_further_back_than_it_says() {
    finish(start(mark + "-1", person("Jo")));
    clock.advance(Duration.ofSeconds(1));
    Instant from = clock.instant();
    finish(start(mark + "-2", person("Jo")));

    assertThat(purges.purge(query(mark, from), MACHINE)).isEqualTo(1);
    assertThat(instances.find(mark + "-1")).isPresent();
    assertThat(instances.find(mark + "-2")).isEmpty();
  }

  @Rounds(30)
  void a_batch_and_its_child_can_be_purged_at_once() {
    finish(startBatch(mark, person("Jo"), person("Lee"), person("Ann")));
    UUID batch = subject(mark);

    List<Outcome> done =
        Race.between(
            () -> purges.purge(mark + ":Jo", MACHINE),
            () -> purges.purge(mark, MACHINE),
            () -> purges.purge(mark + ":Lee", MACHINE));

    assertThat(done).containsOnly(Outcome.ACCEPTED);
    assertThat(tablesWith(batch)).isEmpty();
    assertThat(gangway.onboarding(subject(mark + ":Ann")).batchId()).isEmpty();
  }

  @Rounds(30)
  void a_batch_is_not_purged_under_a_child_that_is_run_again() {
    startBatch(mark, person("Fay"));
    UUID batch = subject(mark);
    fail(mark + ":Fay", "Fay");
    complete(batch);

    List<Outcome> done =
        Race.between(
            () -> control.rewind(mark + ":Fay", null, MACHINE), () -> purges.purge(mark, MACHINE));

    assertThat(done.get(0)).isEqualTo(Outcome.ACCEPTED);
    boolean purged = done.get(1) == Outcome.ACCEPTED;
    finish(mark + ":Fay");
    assertThat(gangway.onboarding(subject(mark + ":Fay")).batchId().isEmpty()).isEqualTo(purged);
    assertThat(instances.find(mark).isEmpty()).isEqualTo(purged);
    if (!purged) {
      complete(batch);
      assertThat(instance(mark).status()).isEqualTo(RuntimeStatus.COMPLETED);
    }
  }

  private static InstanceQuery query(String prefix, @Nullable Instant from) {
    return new InstanceQuery(Set.of(), from, null, prefix, 100, null);
  }

  /** The tables, but for the audit log, with a row in which this stands. */
  private List<String> tablesWith(Object value) {
    String type = value instanceof UUID ? "uuid" : "character varying";
    List<String> found = new ArrayList<>();
    rows.sql(
            """
            select table_name, column_name from information_schema.columns
            where lower(table_schema) = 'public' and lower(data_type) = ?
              and lower(table_name) not in ('audit_entry', 'flyway_schema_history')
            order by lower(table_name)""")
        .param(type)
        .query(
            column -> {
              String table = column.getString(1).toLowerCase(Locale.ROOT);
              String name = column.getString(2).toLowerCase(Locale.ROOT);
              if (count("%s where %s = ?".formatted(table, name), value) > 0) {
                found.add(table);
              }
            });
    return found.stream().distinct().toList();
  }
}
