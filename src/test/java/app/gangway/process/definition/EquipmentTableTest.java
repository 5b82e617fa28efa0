package app.gangway.process.definition;

import static app.gangway.process.definition.Definitions.facts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked about whose equipment, and what they read. */
class EquipmentTableTest {

  private static final EquipmentTable TABLE =
      Definitions.of(
              """
              {"steps":[{"key":"a","do":"task"}],
               "equipment":{"currency":"EUR","limit":1500,"rows":[
                 {"role":"sales","location":"Berlin","value":1500},
                 {"role":["sales","Sales Lead"],"value":2400,"approvers":"sales-leads"},
                 {"role":"*","department":"IT","value":1999.5,"limit":1999.49},
                 {"department":["Board","*"],"location":"Bonn","value":0}]}}""")
          .equipment();

  @ParameterizedTest(name = "{0}, {1}, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sales      |    | Berlin | false |             | 1,500 € for sales, Berlin, limit 1,500 €
          sales      |    |        | true  | sales-leads | 2,400 € for sales, limit 1,500 €
          sales      | IT | Munich | true  | sales-leads | 2,400 € for sales, limit 1,500 €
          Sales Lead |    |        | true  | sales-leads | 2,400 € for Sales Lead, limit 1,500 €
          Sales      |    |        | false |             | no value for Sales, limit 1,500 €
          developer  | IT |        | true  |             | 1,999.50 € for IT, limit 1,999.49 €
          developer  | it |        | false |             | no value for developer, limit 1,500 €
          developer  |    | Bonn   | false |             | 0 € for Bonn, limit 1,500 €
          """)
  void the_first_row_that_fits_letter_by_letter_counts(
      String role, String department, String location, boolean asked, String group, String words) {
    EquipmentVerdict verdict = TABLE.verdict(facts(role, department, location));

    assertThat(verdict.approvalNeeded()).isEqualTo(asked);
    assertThat(verdict.approvers()).isEqualTo(group);
    assertThat(verdict.words(Locale.ENGLISH)).isEqualTo(words);
  }

  @Test
  void amounts_are_written_as_in_the_language_of_the_reader() {
    EquipmentVerdict verdict = TABLE.verdict(facts("sales", null, null));

    assertThat(verdict.valueText(Locale.GERMANY)).isEqualTo("2.400 €");
    assertThat(verdict.limitText(Locale.GERMAN)).isEqualTo("1.500 €");
    assertThat(TABLE.verdict(facts("x", null, null)).valueText(Locale.GERMAN)).isEmpty();
  }

  @Test
  void a_value_at_the_limit_is_not_above_it() {
    assertThat(TABLE.verdict(facts("sales", null, "Berlin")).value()).isEqualByComparingTo("1500");
  }

  @Test
  void amounts_can_be_in_any_currency() {
    EquipmentTable table =
        Definitions.of(
                "{'steps':[{'key':'a','do':'task'}],'equipment':{'currency':'JPY','limit':100000,"
                    + "'rows':[{'value':250000}]}}")
            .equipment();

    assertThat(table.verdict(facts("designer", null, null)).words(Locale.JAPAN))
        .isEqualTo("250,000 ￥ for designer, limit 100,000 ￥");
  }
}
