package app.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.ProcessPlanner.Planning;
import app.gangway.process.PublishResult.Published;
import app.gangway.process.definition.Definitions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which process is for whom; once on each database. */
abstract class PlannerRules extends ProcessScenario {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  @Test
  void what_comes_with_gangway_is_for_everybody_at_first() {
    ProcessPlan plan = planner.plan(facts("Sales", null), NOW);

    assertThat(plan.builtIn()).isTrue();
    assertThat(plan.steps()).isEmpty();
    assertThat(versions.find(plan.version()).orElseThrow())
        .satisfies(
            process -> {
              assertThat(process.code()).isEqualTo("standard");
              assertThat(process.title()).isEqualTo("Standard");
              assertThat(process.number()).isEqualTo(1);
            });
  }

  @Test
  void the_first_process_that_is_for_somebody_counts_and_the_standard_one_for_the_rest() {
    UUID berlin = published("berlin", "[{\"location\":\"Berlin\"}]");
    UUID sales = published("sales", "[{\"department\":\"Sales\"},{\"department\":\"Presales\"}]");
    begin(create("everybody", "A draft is nobody's"));

    assertThat(planner.plan(facts("Sales", "Berlin"), NOW).version()).isEqualTo(berlin);
    assertThat(planner.plan(facts("Presales", "Bonn"), NOW).version()).isEqualTo(sales);
    assertThat(planner.plan(facts("presales", "Bonn"), NOW).builtIn()).isTrue();
    assertThat(planner.plan(facts(null, null), NOW).builtIn()).isTrue();
    assertThat(list())
        .extracting(ProcessOverview::code)
        .containsExactly("berlin", "sales", "everybody", "standard");
  }

  @Test
  void a_new_version_is_for_those_who_come_later() {
    UUID former = published("sales", "[{\"role\":\"*\"}]");
    Planning current = planner.current();
    ProcessVersion draft = begin(versions(former).processId());
    Published newer = (Published) publish(draft, "again");

    assertThat(current.plan(facts(null, null), NOW).version()).isEqualTo(former);
    assertThat(current.process(facts(null, null)).number()).isEqualTo(1);
    assertThat(planner.plan(facts(null, null), NOW).version()).isEqualTo(newer.version().id());
    assertThat(versions.find(former)).isPresent();
  }

  @Test
  void drafts_are_tried_and_not_remembered() {
    ProcessVersion draft = begin(standard());

    assertThat(versions.find(draft.id())).isEmpty();
    assertThat(planner.plan(draft.definition(), facts(null, null), NOW)).hasSize(3);
    assertThat(planner.plan(Definitions.of(TASK), facts(null, null), NOW)).hasSize(1);
  }

  @Test
  void ten_thousand_plans_are_made_at_once() {
    published("sales", "[{\"role\":\"*\"}]");
    Planning current = planner.current();
    long begun = System.nanoTime();

    for (int i = 0; i < 10_000; i++) {
      HireFacts facts =
          new HireFacts("role " + i, "Sales", "Berlin", LocalDate.of(2026, 5, 4).plusDays(i % 300));
      assertThat(current.plan(facts, NOW).steps()).isNotEmpty();
    }

    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
  }

  private static HireFacts facts(@Nullable String department, @Nullable String location) {
    return new HireFacts("developer", department, location, LocalDate.of(2026, 5, 4));
  }

  private ProcessVersion versions(UUID id) {
    return service(() -> service.version(id)).orElseThrow();
  }

  private UUID published(String code, String audience) {
    String json = SALES.replaceFirst("\\[\\{\"department\":\\[\"Sales\"]}]", audience);
    ProcessVersion draft = save(begin(create(code, code)), json);
    return ((Published) publish(draft, "x")).version().id();
  }
}
