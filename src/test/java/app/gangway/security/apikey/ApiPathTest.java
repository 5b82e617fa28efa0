package app.gangway.security.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which spellings are taken for the same address. */
class ApiPathTest {

  private static final String EXTENSION = "/runtime/webhooks/durabletask";

  @ParameterizedTest
  @CsvSource({
    "/api/batches/, /api/batches",
    "/api/batches/abc/, /api/batches/abc",
    "/api/orchestrators/X/, /api/orchestrators/X",
    "/API/Orchestrators/OnboardingOrchestrator, /api/orchestrators/OnboardingOrchestrator"
  })
  void a_slash_at_the_end_and_the_case_of_our_words_make_no_difference(String sent, String usual) {
    assertThat(ApiPath.usual(sent)).isEqualTo(usual);
    assertThat(ApiPath.usual(usual)).isEqualTo(usual);
  }

  @ParameterizedTest
  @CsvSource({
    "/instances/, /instances",
    "/Instances, /instances",
    "/instances/A%3Bb/, /instances/A%3Bb",
    "/instances/Id/TERMINATE, /instances/Id/terminate",
    "/instances/Id/Suspend/, /instances/Id/suspend",
    "/instances/Id/raiseevent/MyEvent/, /instances/Id/raiseEvent/MyEvent",
    "/instances/TERMINATE/rewind, /instances/TERMINATE/rewind",
    "/instances/Instances/, /instances/Instances",
    "/%69nstances/x/%72esume, /instances/x/resume",
    "/ORCHESTRATORS/Name/Id/, /orchestrators/Name/Id"
  })
  void nor_do_they_in_those_of_the_extension(String sent, String usual) {
    assertThat(ApiPath.usual(EXTENSION + sent)).isEqualTo(EXTENSION + usual);
    assertThat(ApiPath.usual("/RunTime/WebHooks/DurableTask" + sent)).isEqualTo(EXTENSION + usual);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/api",
        "/api/",
        "/api/docs/",
        "/api/jobs/",
        "/api/batches//",
        "/api/batches/a//",
        "/api/batches;x/",
        "/api/batches/a/b/",
        "/Dashboard/",
        "/runtime/",
        "/runtime/webhooks/durabletask/entities/a/b/",
        "/runtime/webhooks/durabletask/instances/a/Explode/",
        "/runtime/webhooks/durabletask/instances/a/raiseEvent/b/c/",
        "/runtime/webhooks/durabletask//instances/",
        "/runtime/webhooks/durabletask/instances%3B/",
        "/runtime/webhooks/durabletask/instances%/",
        "*"
      })
  void whatever_else_is_asked_stays_as_it_is(String path) {
    assertThat(ApiPath.usual(path)).isEqualTo(path);
  }
}
