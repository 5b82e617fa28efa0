package app.gangway.process;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.definition.Definitions;
import app.gangway.process.definition.ProcessDefinition;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What is to happen for whom, and when. */
class PlanTest {

  /** Its steps have names of one letter, so that fifty plans fit into a table. */
  static final ProcessDefinition DEFINITION =
      Definitions.of(
          """
          {'steps':[
             {'key':'c','do':'connector:cards','when':{'location':['Berlin','Munich']},
              'start':'-10wd','due':'-1wd'},
             {'key':'d','do':'task','start':'-5d','due':'0d','after':['c'],'owner':'facility'},
             {'key':'i','do':'connector:it','approval':'equipment','after':['d'],
              'when':{'role':['sales','developer'],'department':'*'}},
             {'key':'s','do':'task','when':{'department':['Sales'],'role':['sales']},
              'start':'0d','after':['i'],'required':false},
             {'key':'w','do':'WelcomeEmailActivity','start':'+1wd','due':'+30d','after':['s','d']}],
           'equipment':{'currency':'EUR','limit':1500,'rows':[{'role':'sales','value':2400}]}}""");

  /**
   * Reckoned apart from this code, with lists of holidays beside it. A plan is {@code key
   * start/due<after} for each step: times of UTC without the seconds, {@code now} for at once.
   */
  @ParameterizedTest(name = "{0}, {1}, {2}, {3} at {4}")
  @CsvFileSource(resources = "/process/plans.csv", delimiter = '|', numLinesToSkip = 1)
  void a_plan_is_as_in_the_table(
      String role,
      @Nullable String department,
      @Nullable String location,
      LocalDate start,
      Instant now,
      String plan) {
    HireFacts facts = new HireFacts(role, department, location, start);

    assertThat(plan(facts, now).stream().map(PlanTest::text).collect(Collectors.joining(" ")))
        .isEqualTo(plan);
  }

  private static List<PlannedStep> plan(HireFacts facts, Instant now) {
    return StepPlanner.plan(DEFINITION, facts, Places.of(facts.location())).stream()
        .map(step -> step.asOf(now))
        .toList();
  }

  private static String text(PlannedStep step) {
    return step.key()
        + " "
        + (step.start() == null ? "now" : text(step.start()))
        + (step.due() == null ? "" : "/" + text(step.due()))
        + (step.after().isEmpty() ? "" : "<" + String.join("", step.after()));
  }

  /** Such as 0504T06 for eight o'clock in Berlin in summer on the 4th of May. */
  private static String text(Instant at) {
    return at.toString().replaceFirst("^\\d{4}-(\\d\\d)-(\\d\\dT\\d\\d):00:00Z$", "$1$2");
  }

  @Test
  void what_should_have_begun_begins_at_once_and_says_how_late_it_is() {
    HireFacts facts = new HireFacts("sales", "Sales", "Berlin", LocalDate.of(2026, 5, 4));
    Instant cards = Instant.parse("2026-04-17T06:00:00Z");

    assertThat(plan(facts, cards.minusSeconds(1)).get(0))
        .satisfies(
            step -> {
              assertThat(step.start()).isEqualTo(cards);
              assertThat(step.late()).isNull();
            });
    assertThat(plan(facts, cards).get(0))
        .satisfies(
            step -> {
              assertThat(step.start()).isNull();
              assertThat(step.late()).isNull();
            });
    assertThat(plan(facts, cards.plus(Duration.ofDays(3))).get(0))
        .satisfies(
            step -> {
              assertThat(step.start()).isNull();
              assertThat(step.late()).isEqualTo(Duration.ofDays(3));
            });
  }

  @Test
  void nothing_is_left_out_for_being_late() {
    HireFacts facts = new HireFacts("sales", "Sales", "Berlin", LocalDate.of(2020, 5, 4));

    assertThat(plan(facts, Instant.parse("2026-05-04T06:00:00Z")))
        .hasSize(5)
        .allSatisfy(step -> assertThat(step.start()).isNull());
  }

  @Test
  void a_step_says_what_carries_it_out_for_whom_and_whether_it_must() {
    HireFacts facts = new HireFacts("sales", "Sales", null, LocalDate.of(2026, 5, 4));
    List<PlannedStep> steps = plan(facts, Instant.parse("2026-01-05T06:00:00Z"));

    assertThat(steps)
        .extracting(PlannedStep::action)
        .containsExactly("task", "connector:it", "task", "WelcomeEmailActivity");
    assertThat(steps).extracting(PlannedStep::task).containsExactly(true, false, true, false);
    assertThat(steps).extracting(PlannedStep::required).containsExactly(true, true, false, true);
    assertThat(steps).extracting(PlannedStep::approval).containsExactly(false, true, false, false);
    assertThat(steps).extracting(PlannedStep::owner).containsExactly("facility", null, null, null);
  }
}
