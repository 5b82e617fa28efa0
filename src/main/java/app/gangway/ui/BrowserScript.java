package app.gangway.ui;

import app.gangway.ui.language.Numbers;
import app.gangway.ui.language.PageLanguage;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Puts {@code gangway.js} into the page's head, with its texts. A plain static file: a script that
 * goes through Vaadin's bundler would need Node to build, and one that comes later would flash the
 * wrong theme.
 */
@Component
class BrowserScript implements VaadinServiceInitListener {

  /** What the script says, by the names of its attributes. */
  private static final Map<String, String> TEXTS =
      Map.of(
          "now", "shell.time.now",
          "left", "shell.time.left",
          "over", "shell.time.over",
          "until", "shell.time.until",
          "lost", "shell.connection.lost",
          "still-lost", "shell.connection.stillLost",
          "try-again", "shell.connection.tryAgain",
          "sign-in", "shell.signedOut.signIn");

  private final PageLanguage language;

  BrowserScript(PageLanguage language) {
    this.language = language;
  }

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(this::extend);
  }

  private void extend(IndexHtmlResponse response) {
    Locale locale = language.of(response.getVaadinRequest());
    Document page = response.getDocument();
    Element script = page.head().appendElement("script").attr("src", "gangway.js");
    script.attr("data-digits", Numbers.digits(locale));
    TEXTS.forEach((name, key) -> script.attr("data-" + name, language.text(locale, key)));
    page.head()
        .appendElement("meta")
        .attr("name", "description")
        .attr("content", language.text(locale, "shell.description"));
    page.body()
        .prependElement("a")
        .attr("href", "#outlet")
        .addClass("skip-link")
        .text(language.text(locale, "shell.skip"));
  }
}
