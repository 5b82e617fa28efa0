package app.gangway.process.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps are added, changed, moved and taken out one by one. */
class StepEditsTest {

  private static final ProcessDefinition CHAIN =
      Definitions.of(
          """
          {'for':[{'role':['a, b','*']},{}],
           'steps':[{'key':'a','do':'task','when':{'role':'x','location':['B','C']}},
             {'key':'b','title':{'pt-BR':'Mesa'},'do':'task','required':false,'after':['a']},
             {'key':'c','do':'connector:gone','start':'+3d','due':'+4wd','after':['b','a'],
              'approval':'equipment'}],
           'equipment':{'currency':'EUR','limit':10,'rows':[{'value':99.5,'approvers':'x'}]}}""");

  @Test
  void a_step_that_is_put_at_another_place_is_all_that_changes() {
    ProcessDefinition moved = StepEdits.move(CHAIN, 2, 0);

    assertThat(keys(moved)).containsExactly("c", "a", "b");
    assertThat(StepEdits.move(moved, 0, 2)).isEqualTo(CHAIN);
    assertThat(DefinitionJson.write(StepEdits.move(moved, 0, 2)))
        .isEqualTo(DefinitionJson.write(CHAIN));
  }

  @Test
  void what_came_after_a_step_that_is_taken_out_comes_after_what_that_waited_for() {
    ProcessDefinition without = StepEdits.remove(CHAIN, 1);

    assertThat(keys(without)).containsExactly("a", "c");
    assertThat(without.steps().get(1).after()).containsExactly("a");
    assertThat(without.equipment()).isEqualTo(CHAIN.equipment());
    assertThat(without.audience()).isEqualTo(CHAIN.audience());
  }

  @Test
  void whoever_waits_for_a_step_follows_its_new_key() {
    Step first = CHAIN.steps().get(0);
    Step renamed =
        new Step(
            "new",
            first.titles(),
            first.action(),
            first.when(),
            true,
            first.start(),
            null,
            List.of(),
            null,
            null);

    ProcessDefinition changed = StepEdits.replace(CHAIN, 0, renamed);

    assertThat(keys(changed)).containsExactly("new", "b", "c");
    assertThat(changed.steps().get(1).after()).containsExactly("new");
    assertThat(changed.steps().get(2).after()).containsExactly("b", "new");
    assertThat(changed.steps().get(2).withAfter(List.of("b", "a"))).isEqualTo(CHAIN.steps().get(2));
  }

  @Test
  void of_two_steps_with_one_key_nobody_knows_which_was_meant() {
    ProcessDefinition twice = StepEdits.add(CHAIN, 3, CHAIN.steps().get(0));

    assertThat(StepEdits.remove(twice, 3)).isEqualTo(CHAIN);
    assertThat(StepEdits.remove(twice, 0).steps().get(0).after()).containsExactly("a");
  }

  @ParameterizedTest
  @CsvSource({
    "Desk prepared, desk-prepared",
    "Zutrittskarte für Gäste!, zutrittskarte-fur-gaste",
    "Straße, strasse",
    "مكتب, step",
    "'', step",
    "A very long title of which nobody knows where it ends, a-very-long-title-of-which-nobody-knows"
  })
  void a_key_is_made_of_a_title(String title, String key) {
    assertThat(StepKeys.of(title, List.of())).isEqualTo(key);
    assertThat(StepKeys.isUsable(key)).isTrue();
    assertThat(StepKeys.isMadeOf(key, title)).isTrue();
  }

  @Test
  void a_key_that_is_taken_gets_a_number() {
    assertThat(StepKeys.of("Desk", List.of("desk", "desk-2"))).isEqualTo("desk-3");
    assertThat(StepKeys.isMadeOf("desk-3", "Desk")).isTrue();
    assertThat(StepKeys.isMadeOf("chair", "Desk")).isFalse();
    String longest = "a".repeat(40);
    assertThat(StepKeys.of(longest, List.of(longest))).isEqualTo("a".repeat(38) + "-2");
  }

  private static List<String> keys(ProcessDefinition definition) {
    return definition.steps().stream().map(Step::key).toList();
  }
}
