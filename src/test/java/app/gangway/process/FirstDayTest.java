package app.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.definition.Definitions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** P9: which steps count for whether somebody is ready on the first day. */
class FirstDayTest {

  private static final Instant NOW = Instant.parse("2026-04-01T06:00:00Z");

  @ParameterizedTest(name = "start {0}, due {1}, after {2}: {3}")
  @CsvSource(
      textBlock =
          """
          now,   ,     ,      true
          now,   -1wd, ,      true
          now,   0d,   ,      true
          now,   +1d,  ,      false
          -5wd,  +1wd, ,      false
          -5wd,  ,     ,      true
          0d,    ,     ,      true
          +1d,   ,     ,      false
          now,   ,     early, true
          now,   ,     late,  false
          -1d,   ,     then,  false
          now,   0d,   late,  true
          """)
  void a_step_counts_by_its_due_date_or_else_by_when_it_can_begin(
      String start, @Nullable String due, @Nullable String after, boolean counts) {
    // Monday; and the first of May, a Friday, on which the place is closed.
    assertThat(beforeStart(start, due, after, LocalDate.of(2026, 5, 4))).isEqualTo(counts);
    assertThat(beforeStart(start, due, after, LocalDate.of(2026, 5, 1))).isEqualTo(counts);
  }

  /** Also of a draft, whose steps may wait for each other. */
  @ParameterizedTest
  @CsvSource({"x, true", "early, true"})
  void steps_that_wait_for_each_other_are_reckoned_all_the_same(String after, boolean counts) {
    assertThat(beforeStart("now", null, after, LocalDate.of(2026, 5, 4))).isEqualTo(counts);
  }

  private static boolean beforeStart(
      String start, @Nullable String due, @Nullable String after, LocalDate day) {
    String json =
        """
        {'steps':[
           {'key':'early','do':'task','start':'-1d'},
           {'key':'late','do':'task','start':'+2d'},
           {'key':'then','do':'task','after':['late']},
           {'key':'x','do':'task','start':'%s'%s%s}]}"""
            .formatted(
                start,
                due == null ? "" : ",'due':'%s'".formatted(due),
                after == null ? "" : ",'after':['%s']".formatted(after));
    HireFacts facts = new HireFacts("sales", "Sales", "Berlin", day);
    return StepPlanner.plan(Definitions.of(json), facts, Places.of("Berlin")).stream()
        .map(step -> step.asOf(NOW))
        .collect(Collectors.toMap(PlannedStep::key, PlannedStep::beforeStart))
        .get("x");
  }
}
