package app.gangway.process.definition;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.process.HireFacts;
import app.gangway.process.definition.Reading.Read;
import app.gangway.process.definition.Reading.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Definitions for tests. */
public final class Definitions {

  /** One with all that can be said. */
  public static final String SALES =
      """
      {"for":[{"department":["Sales"]}],
       "steps":[
         {"key":"card","title":{"en":"Access card","de":"Zutrittskarte"},"do":"connector:cards",
          "when":{"location":["Berlin"]},"required":true,"start":"-10wd","due":"-1wd","after":[],
          "owner":"facility"},
         {"key":"desk","do":"task","start":"-5wd","due":"-1wd","owner":"facility"},
         {"key":"it","do":"connector:it-orders","start":"now","approval":"equipment"}],
       "equipment":{"currency":"EUR","limit":1500,"rows":[
         {"role":"sales","value":2400,"approvers":"sales-leads"},
         {"role":"*","department":"IT","value":1200,"limit":2000}]}}""";

  private static final Set<String> ACTIONS =
      Set.of("connector:cards", "connector:it-orders", "AccessCardCreationActivity");

  private Definitions() {}

  /** Of what can be read; quotes may be written as apostrophes. */
  public static ProcessDefinition of(String json) {
    Reading reading = DefinitionJson.read(json.replace('\'', '"'));
    assertThat(reading).isInstanceOf(Read.class);
    return ((Read) reading).definition();
  }

  /** A step of these properties beside its key and what it is to do. */
  static String withStep(String more) {
    return "{'steps':[{'key':'a','do':'task'%s}]}".formatted(more.isEmpty() ? "" : "," + more);
  }

  /** What is told of what cannot be read. */
  static List<String> refused(String json) {
    Reading reading = DefinitionJson.read(json.replace('\'', '"'));
    assertThat(reading).isInstanceOf(Refused.class);
    return texts(((Refused) reading).problems());
  }

  /** What is told of what can be read and not be used. */
  static List<String> problems(String json) {
    return texts(DefinitionCheck.problems(of(json), true, ACTIONS::contains));
  }

  private static List<String> texts(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  public static HireFacts facts(
      String role, @Nullable String department, @Nullable String location) {
    return new HireFacts(role, department, location, LocalDate.of(2026, 12, 1));
  }
}
