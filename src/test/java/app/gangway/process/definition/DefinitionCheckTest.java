package app.gangway.process.definition;

import static app.gangway.process.definition.Definitions.problems;
import static app.gangway.process.definition.Definitions.withStep;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keeps a definition from being published, and what is said of it. */
class DefinitionCheckTest {

  private static final String STEPS = "'steps':[{'key':'a','do':'task'}]";

  @Test
  void all_that_can_be_said_can_be_published() {
    assertThat(
            DefinitionCheck.problems(
                Definitions.of(Definitions.SALES),
                false,
                action -> action.startsWith("connector:")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'start':'-5d','due':'-5d'",
        "'start':'-5d','due':'-1wd'",
        "'start':'-1d','due':'-3wd'",
        "'start':'now','due':'-30d'",
        "'title':{'en':'Desk','pt-BR':'Mesa','zh-Hant-TW':'x'}",
        "'when':{'role':'*'}"
      })
  void may_be_said_of_a_step(String more) {
    assertThat(problems(withStep(more))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'start':'-5d','due':'-6d' | steps[0].due: -6d is before the start, which is -5d; write a later day
          'start':'+5d','due':'-1wd' | steps[0].due: -1wd is before the start, which is +5d; write a later day
          'title':{'english':'Desk'} | steps[0].title.english: is no language; write a tag such as en
          'title':{'EN':'Desk'} | steps[0].title.EN: is no language; write en
          'title':{'d_e':'Desk'} | steps[0].title.d_e: is no language; write a tag such as en
          'title':{'en':' Desk'} | steps[0].title.en: "Desk" cannot be used; write one line
          'owner':'a\\nb' | steps[0].owner: "a b" cannot be used; write one line
          'when':{'role':['a','b ']} | steps[0].when.role: "b" cannot be used; write one line
          'approval':'equipment' | steps[0].approval: there is no table of equipment; write equipment, or leave this out
          'after':['b'] | steps[0].after: there is no step "b"; write the keys of other steps
          'after':['a'] | steps[0].after: each of these steps waits for the one before it, so none begins: a, a; leave one out
          """)
  void is_told_of_a_step_with_its_place_and_what_to_write(String more, String told) {
    assertThat(problems(withStep(more))).anySatisfy(each -> assertThat(each).startsWith(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          installed | steps[0].do: "installed" is what comes with Gangway alone; write each activity as a step of its own
          connector:card | steps[0].do: there is no connector "card"; write connector: and the name of one that is configured
          AccessCard | steps[0].do: there is no activity "AccessCard"; write task, the name of an installed activity, or
          Task | steps[0].do: there is no activity "Task"; write task
          """)
  void what_nothing_carries_out_is_told(String action, String told) {
    assertThat(problems("{'steps':[{'key':'a','do':'%s'}]}".formatted(action)))
        .singleElement()
        .satisfies(each -> assertThat(each).startsWith(told));
  }

  @ParameterizedTest
  @ValueSource(strings = {"task", "connector:cards", "AccessCardCreationActivity"})
  void what_something_carries_out_is_not(String action) {
    assertThat(problems("{'steps':[{'key':'a','do':'%s'}]}".formatted(action))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'currency':'XYZ','limit':1,'rows':[] | equipment.currency: there is no currency "XYZ"; write one such as EUR
          'currency':'EUR','limit':1.005,'rows':[] | equipment.limit: 1.005 has too many digits; write at most two after the point
          'currency':'EUR','limit':1,'rows':[{'role':'a','value':0.001}] | equipment.rows[0].value: 0.001 has too many digits
          'currency':'EUR','limit':1,'rows':[{'role':' a','value':1}] | equipment.rows[0].role: "a" cannot be used
          'currency':'EUR','limit':1,'rows':[{'value':1,'approvers':' '}] | equipment.rows[0].approvers: "" cannot be used
          """)
  void is_told_of_the_equipment_with_its_place_and_what_to_write(String table, String told) {
    assertThat(problems("{%s,'equipment':{%s}}".formatted(STEPS, table)))
        .singleElement()
        .satisfies(each -> assertThat(each).startsWith(told));
  }

  @Test
  void a_task_needs_no_approval() {
    assertThat(
            problems(
                "{'steps':[{'key':'a','do':'task','approval':'equipment'}],"
                    + "'equipment':{'currency':'EUR','limit':1,'rows':[]}}"))
        .containsExactly("steps[0].approval: a task needs nobody's approval; leave this out");
  }

  @Test
  void keys_are_there_once() {
    assertThat(problems("{'steps':[{'key':'a','do':'task'},{'key':'a','do':'task'}]}"))
        .containsExactly("steps[1].key: there are two steps \"a\"; write another key");
  }

  @Test
  void steps_that_wait_for_each_other_are_told_at_one_of_them() {
    assertThat(
            problems(
                "{'steps':[{'key':'x','do':'task'},{'key':'a','do':'task','after':['b','x']},"
                    + "{'key':'b','do':'task','after':['a']}]}"))
        .containsExactly(
            "steps[2].after: each of these steps waits for the one before it, so none begins:"
                + " b, a, b; leave one out");
  }

  @Test
  void the_process_for_the_rest_says_for_nobody_whom_it_is_and_the_others_do() {
    assertThat(problems("{%s,'for':[{'role':'sales'}]}".formatted(STEPS)))
        .containsExactly("for: this process is for all whom no other is for; leave it out");
    assertThat(
            DefinitionCheck.problems(
                Definitions.of("{%s}".formatted(STEPS)), false, action -> true))
        .singleElement()
        .satisfies(each -> assertThat(each.toString()).startsWith("for: is missing; write whom"));
  }
}
