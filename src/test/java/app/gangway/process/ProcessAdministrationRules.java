package app.gangway.process;

import static app.gangway.testing.People.ADMIN;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.change.ChangeEvent;
import app.gangway.common.change.RemoteChange;
import app.gangway.process.definition.Problem;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** The processes among each other; once on each database. */
abstract class ProcessAdministrationRules extends ProcessScenario {

  private static final HireFacts SELLER =
      new HireFacts("sales", "Sales", "Berlin", LocalDate.of(2099, 1, 20));

  @Autowired ProcessAdministration administration;
  @Autowired ApplicationEventPublisher events;

  @Test
  void the_first_that_is_for_somebody_counts_and_that_can_be_another() {
    published("first", "First");
    UUID second = published("second", "Second");
    assertThat(usedFor(SELLER)).isEqualTo("First");

    assertThat(service(() -> administration.move(second, 1, ADMIN))).isTrue();

    assertThat(usedFor(SELLER)).isEqualTo("Second");
    assertThat(codes()).containsExactly("second", "first", "standard");
    assertThat(service(() -> administration.move(second, 1, ADMIN))).isFalse();
  }

  @Test
  void a_place_behind_the_last_is_the_last_before_the_standard_process() {
    UUID one = create("one", "One");
    create("two", "Two");
    create("three", "Three");

    service(() -> administration.move(one, 99, ADMIN));
    assertThat(codes()).containsExactly("two", "three", "one", "standard");

    create("four", "Four");
    assertThat(codes()).containsExactly("two", "three", "one", "four", "standard");
    service(() -> administration.move(one, 0, ADMIN));
    assertThat(codes()).containsExactly("one", "two", "three", "four", "standard");
  }

  @Test
  void what_is_taken_out_of_use_is_nobodys_and_can_be_used_again() {
    UUID sales = published("sales", "Sales people");
    UUID version = planner.plan(SELLER, clock.instant()).version();

    assertThat(service(() -> administration.retire(sales, ADMIN))).isTrue();

    assertThat(usedFor(SELLER)).isEqualTo("Standard");
    assertThat(list().get(0).retired()).isTrue();
    // Those under way find what they are carried out by.
    assertThat(versions.find(version)).isPresent();
    assertThat(service(() -> administration.retire(sales, ADMIN))).isFalse();
    publish(begin(sales), "Still nobody's");
    assertThat(usedFor(SELLER)).isEqualTo("Standard");

    assertThat(service(() -> administration.useAgain(sales, ADMIN))).isTrue();
    assertThat(usedFor(SELLER)).isEqualTo("Sales people");
    assertThat(service(() -> administration.useAgain(sales, ADMIN))).isFalse();
  }

  @Test
  void a_new_title_is_shown_of_versions_that_were_published_before() {
    UUID sales = published("sales", "Sales people");
    UUID version = planner.plan(SELLER, clock.instant()).version();
    assertThat(versions.find(version).orElseThrow().title()).isEqualTo("Sales people");

    assertThat(service(() -> administration.rename(sales, "Field force", ADMIN))).isEmpty();

    assertThat(versions.find(version).orElseThrow().title()).isEqualTo("Field force");
    assertThat(list().get(0).code()).isEqualTo("sales");
    assertThat(service(() -> administration.rename(sales, " ", ADMIN)))
        .extracting(Problem::place)
        .containsExactly("title");
    assertThat(list().get(0).title()).isEqualTo("Field force");
  }

  @Test
  void a_title_that_was_changed_on_another_node_is_shown_once_that_has_told() {
    UUID sales = published("sales", "Sales people");
    UUID version = planner.plan(SELLER, clock.instant()).version();
    rows.sql("update process set title = 'Elsewhere' where id = ?").param(sales).update();

    events.publishEvent(
        new RemoteChange() {
          @Override
          public Optional<ChangeEvent> event() {
            return Optional.of(new ProcessEvent.Changed());
          }

          @Override
          public boolean isEverything() {
            return false;
          }
        });

    assertThat(versions.find(version).orElseThrow().title()).isEqualTo("Elsewhere");
  }

  @Test
  void the_standard_process_stays_as_it_is() {
    create("sales", "Sales");

    assertThat(service(() -> administration.move(standard(), 1, ADMIN))).isFalse();
    assertThat(service(() -> administration.retire(standard(), ADMIN))).isFalse();
    service(() -> administration.rename(standard(), "Other", ADMIN));

    assertThat(list()).extracting(ProcessOverview::title).containsExactly("Sales", "Standard");
    assertThat(list().get(1).retired()).isFalse();
    assertThat(service(() -> administration.retire(UUID.randomUUID(), ADMIN))).isFalse();
  }

  @Test
  void each_of_it_is_in_the_audit_log() {
    create("a", "A");
    UUID b = create("b", "B");
    service(() -> administration.move(b, 1, ADMIN));
    service(() -> administration.rename(b, "Bee", ADMIN));
    service(() -> administration.rename(b, "Bee", ADMIN));
    service(() -> administration.retire(b, ADMIN));
    service(() -> administration.useAgain(b, ADMIN));

    assertThat(audited())
        .endsWith(
            "Process B was moved to place 1.",
            "Process B was renamed: Bee.",
            "Process Bee was taken out of use.",
            "Process Bee is used again.")
        .hasSize(6);
  }

  @Rounds(30)
  void of_two_who_move_processes_at_once_both_have_their_way() {
    clean();
    UUID one = create("one", "One");
    create("two", "Two");
    UUID three = create("three", "Three");

    Race.between(
        () -> service(() -> administration.move(one, 3, ADMIN)),
        () -> service(() -> administration.move(three, 1, HR)));

    assertThat(codes()).containsExactly("three", "two", "one", "standard");
    assertThat(list().subList(0, 3)).extracting(ProcessOverview::position).containsExactly(1, 2, 3);
  }

  private UUID published(String code, String title) {
    UUID process = create(code, title);
    publish(save(begin(process), SALES), "x");
    return process;
  }

  private String usedFor(HireFacts facts) {
    return planner.current().process(facts).title();
  }

  private List<String> codes() {
    return list().stream().map(ProcessOverview::code).toList();
  }
}
