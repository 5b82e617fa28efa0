package app.gangway.ui.language;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Visitor;
import app.gangway.testing.WebTest;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@WebTest
class LanguageChoiceIT {

  @LocalServerPort int port;

  @ParameterizedTest
  @CsvSource({
    "'', en, ltr",
    "'en-GB,en;q=0.9', en, ltr",
    "'de-AT,de;q=0.9,en;q=0.8', de, ltr",
    "'fr,ar;q=0.5,en;q=0.4', ar, rtl",
    "'ja', en, ltr"
  })
  void a_page_speaks_the_language_that_the_browser_asks_for(
      String asked, String language, String direction) {
    String page = new Visitor(port).send("GET", "/login", Map.of("Accept-Language", asked)).body();

    assertThat(page).containsPattern("<html[^>]* lang=\"" + language + "\"");
    assertThat(page).containsPattern("<html[^>]* dir=\"" + direction + "\"");
  }
}
