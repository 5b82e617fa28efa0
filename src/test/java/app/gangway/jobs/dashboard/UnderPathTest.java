package app.gangway.jobs.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How JobRunr's files are made to fit the path that they are served under. */
class UnderPathTest {

  private static final String SCRIPT = "text/javascript;charset=UTF-8";

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "fetch(\"/api/jobs?state=\"), fetch(\"/hr/api/jobs?state=\")",
        "fetch(\"/api/servers\"), fetch(\"/hr/api/servers\")",
        "path:'/dashboard', path:'/hr/dashboard'",
        "to:`/dashboard/jobs`, to:`/hr/dashboard/jobs`",
        "new EventSource(\"/sse/jobstats\"), new EventSource(\"/hr/sse/jobstats\")",
        "url(/dashboard/a.png), url(/hr/dashboard/a.png)",
        "fetch(\"https://api.jobrunr.io/api/version\"), fetch(\"https://api.jobrunr.io/api/version\")",
        "\"/apiary/\", \"/apiary/\"",
        "a/api/b, a/api/b"
      })
  void addresses_of_ours_get_the_path_and_nothing_else_does(String file, String moved) {
    assertThat(moved(file, SCRIPT, "/hr")).isEqualTo(moved);
  }

  @Test
  void what_is_no_text_stays_byte_for_byte() {
    assertThat(moved("\"/api/", "image/png", "/hr")).isEqualTo("\"/api/");
    assertThat(moved("\"/api/", null, "/hr")).isEqualTo("\"/api/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "hr", "/hr/", "/\"-alert(1)-\"", "/<script>", "/a b", "/$1"})
  void what_is_no_path_or_could_be_more_than_one_changes_nothing(String path) {
    assertThat(moved("fetch(\"/api/jobs\")", SCRIPT, path)).isEqualTo("fetch(\"/api/jobs\")");
  }

  private static String moved(String file, String contentType, String path) {
    byte[] bytes = file.getBytes(StandardCharsets.UTF_8);
    return new String(UnderPath.move(bytes, contentType, path), StandardCharsets.UTF_8);
  }
}
