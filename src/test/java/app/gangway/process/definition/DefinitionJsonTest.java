package app.gangway.process.definition;

import static app.gangway.process.definition.Definitions.refused;
import static app.gangway.process.definition.Definitions.withStep;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a definition may look like, and what is said of what it may not. */
class DefinitionJsonTest {

  @Test
  void all_that_can_be_said_is_understood() {
    ProcessDefinition read = Definitions.of(Definitions.SALES);

    assertThat(read.audience())
        .containsExactly(new Condition(List.of(), List.of("Sales"), List.of()));
    Step card = read.step("card").orElseThrow();
    assertThat(card.action()).isEqualTo("connector:cards");
    assertThat(card.when()).isEqualTo(new Condition(List.of(), List.of(), List.of("Berlin")));
    assertThat(card.start()).isEqualTo(new Offset(Offset.Unit.WORKING_DAYS, -10));
    assertThat(card.due()).isEqualTo(new Offset(Offset.Unit.WORKING_DAYS, -1));
    assertThat(card.owner()).isEqualTo("facility");
    assertThat(card.approval()).isNull();
    assertThat(read.step("it").orElseThrow().approval()).isEqualTo(Step.Approval.EQUIPMENT);
    assertThat(read.equipment().rows().get(1).limit()).isEqualTo(BigDecimal.valueOf(2000));
    assertThat(read.step("car")).isEmpty();
  }

  @Test
  void what_is_left_out_is_required_at_once_without_a_day_and_for_everybody() {
    ProcessDefinition read = Definitions.of(withStep(""));

    assertThat(read.steps())
        .containsExactly(
            new Step("a", Map.of(), "task", null, true, Offset.NOW, null, List.of(), null, null));
    assertThat(read.audience()).isEmpty();
    assertThat(read.equipment()).isNull();
  }

  @Test
  void equal_definitions_are_written_alike_and_read_again() {
    ProcessDefinition read = Definitions.of(Definitions.SALES);
    String written = DefinitionJson.write(read);

    assertThat(Definitions.of(written)).isEqualTo(read);
    assertThat(DefinitionJson.stored(written)).isEqualTo(read);
    assertThat(DefinitionJson.write(Definitions.of(DefinitionJson.writePretty(read))))
        .isEqualTo(written);
    assertThat(written)
        .contains("{\"role\":\"sales\",\"value\":2400,\"approvers\":\"sales-leads\"}")
        .contains("\"when\":{\"location\":[\"Berlin\"]}");
    assertThat(DefinitionJson.checksum(written)).hasSize(64);
  }

  @Test
  void an_amount_is_written_in_one_way() {
    String one =
        "{'steps':[{'key':'a','do':'task'}],'equipment':{'currency':'EUR','limit':%s,'rows':[]}}";

    assertThat(DefinitionJson.write(Definitions.of(one.formatted("1.5e3"))))
        .isEqualTo(DefinitionJson.write(Definitions.of(one.formatted("1500.00"))))
        .contains("\"limit\":1500,");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          en, Card
          en-GB, Card
          de, Karte
          de-AT, Karte
          pt-BR, Cartão
          pt, Card
          fr, Card
          """)
  void a_title_is_in_the_language_of_its_reader_if_there_is_one(String language, String title) {
    Step step =
        Definitions.of(withStep("'title':{'de':'Karte','en':'Card','pt-BR':'Cartão'}"))
            .steps()
            .get(0);

    assertThat(step.title(Locale.forLanguageTag(language))).isEqualTo(title);
  }

  @Test
  void a_title_is_in_any_language_where_there_is_no_english_one_and_the_key_at_last() {
    assertThat(Definitions.of(withStep("'title':{'fr':'Carte','de':'Karte'}")).steps().get(0))
        .satisfies(step -> assertThat(step.title(Locale.JAPANESE)).isEqualTo("Karte"));
    assertThat(Definitions.of(withStep("")).steps().get(0).title(Locale.GERMAN)).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          'start':'soon' | steps[0].start: "soon" cannot be used; write now, or days from
          'start':'-10' | steps[0].start: "-10" cannot be used; write now, or days from
          'start':'5d' | steps[0].start: "5d" cannot be used; write now, or days from
          'start':'-367d' | steps[0].start: "-367d" cannot be used; write now, or days from
          'start':'-05d' | steps[0].start: "-05d" cannot be used; write now, or days from
          'start':'-5wd\\n' | steps[0].start: "-5wd\\n" cannot be used; write now, or days from
          'start':'-5 d' | steps[0].start: "-5 d" cannot be used
          'start':-5 | steps[0].start: -5 cannot be used; write now
          'start':null | steps[0].start: null cannot be used; write now
          'due':'now' | steps[0].due: "now" cannot be used; write days from
          'Due':'-1d' | steps[0].Due: is not known; what is known here is key, title, do, when, required, start, due, after, owner, approval
          'required':'yes' | steps[0].required: "yes" cannot be used; write true, or false
          'title':{} | steps[0].title: an object of 0 cannot be used; write what people call the step, by language
          'title':'Card' | steps[0].title: "Card" cannot be used; write what people call the step, by language
          'title':{'en':''} | steps[0].title.en: "" cannot be used; write what people call the step
          'title':{'en':5} | steps[0].title.en: 5 cannot be used; write what people call the step
          'after':'card' | steps[0].after: "card" cannot be used; write a list of the keys
          'after':['B'] | steps[0].after[0]: "B" cannot be used; write the key of another step
          'after':['b','b'] | steps[0].after: a list of 2 cannot be used; write a list of the keys of the steps that come before it, each once
          'when':{'city':'Berlin'} | steps[0].when.city: is not known; what is known here is role, department, location
          'when':{'role':[]} | steps[0].when.role: a list of 0 cannot be used; write the exact word or a list
          'when':{'role':[5]} | steps[0].when.role[0]: 5 cannot be used; write an exact word
          'when':[] | steps[0].when: a list of 0 cannot be used; write a condition such as
          'approval':'boss' | steps[0].approval: "boss" cannot be used; write equipment, or leave it out
          'owner':'' | steps[0].owner: "" cannot be used; write the name of the group
          """)
  void what_a_step_cannot_say_is_told_with_its_place_and_what_to_write(String more, String told) {
    assertThat(refused(withStep(more)))
        .singleElement()
        .satisfies(each -> assertThat(each).startsWith(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {} | steps: is missing; write a list of 1 to 50 steps
          {'steps':[]} | steps: a list of 0 cannot be used; write a list of 1 to 50 steps
          {'steps':[{'do':'task'}]} | steps[0].key: is missing; write a name of lower-case letters
          {'steps':[{'key':'a'}]} | steps[0].do: is missing; write task, the name of an activity
          {'steps':[{'key':'A b','do':'task'}]} | steps[0].key: "A b" cannot be used; write a name of lower-case letters
          {'steps':['card']} | steps[0]: "card" cannot be used; write a step such as
          {'steps':[{'key':'a','do':'task'}],'for':{}} | for: an object of 0 cannot be used; write whom the process is for
          {'steps':[{'key':'a','do':'task'}],'loop':1} | loop: is not known; what is known here is for, steps, equipment
          {'steps':[{'key':'a','do':'task'}],'equipment':{'currency':'EUR','rows':[]}} | equipment.limit: is missing; write the value above which
          {'steps':[{'key':'a','do':'task'}],'equipment':{'currency':'euro','limit':1,'rows':[]}} | equipment.currency: "euro" cannot be used; write a currency's code
          {'steps':[{'key':'a','do':'task'}],'equipment':{'currency':'EUR','limit':-1,'rows':[]}} | equipment.limit: -1 cannot be used; write the value above which
          {'steps':[{'key':'a','do':'task'}],'equipment':{'currency':'EUR','limit':1e999999999,'rows':[]}} | equipment.limit: 1E+999999999 cannot be used; write the value above
          {'steps':[{'key':'a','do':'task'}],'equipment':{'currency':'EUR','limit':1,'rows':[{'role':'a','value':'1'}]}} | equipment.rows[0].value: "1" cannot be used; write what the equipment is worth
          {'steps':[{'key':'a','do':'task'}],'equipment':{'currency':'EUR','limit':1,'rows':[{'role':'a'}]}} | equipment.rows[0].value: is missing; write what the equipment is worth
          [] | a list of 0 cannot be used; write an object with steps
          null | null cannot be used; write an object with steps
          {'steps':[{'key':'a','key':'b','do':'task'}]} | is no JSON: Duplicate field 'key' (line 1
          {'steps':[{'key':'a','do':'task'}]} {} | is no JSON:
          {'steps':[ | is no JSON:
          """)
  void what_no_definition_is_is_told_with_its_place_and_what_to_write(String json, String told) {
    assertThat(refused(json))
        .singleElement()
        .satisfies(each -> assertThat(each).startsWith(told).doesNotContain("\n"));
  }

  @Test
  void nothing_at_all_is_no_definition() {
    assertThat(refused("")).singleElement().isNotNull();
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(refused("{'steps':[{'key':'A','do':'task'},{'key':'b','start':'x','do':'task'}]}"))
        .extracting(each -> each.substring(0, each.indexOf(':')))
        .containsExactlyInAnyOrder("steps[0].key", "steps[1].start");
  }

  @ParameterizedTest
  @ValueSource(ints = {51, 10_000})
  void too_many_steps_are_refused(int steps) {
    String one = "{\"key\":\"a\",\"do\":\"task\"},";
    String json = "{\"steps\":[" + one.repeat(steps).replaceFirst(",$", "") + "]}";

    assertThat(refused(json)).hasSize(1);
  }

  @Test
  void deep_nesting_is_refused() {
    assertThat(refused("[".repeat(100_000))).hasSize(1);
  }
}
