package app.gangway.ui.language;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collections;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * Gives each page its language: the one that its reader has chosen, else the first that their
 * browser asks for and that is offered, else the default.
 */
@Component
class LanguageChoice implements VaadinServiceInitListener {

  private final Languages languages;
  private final LanguageMemory memory;

  LanguageChoice(Languages languages, LanguageMemory memory) {
    this.languages = languages;
    this.memory = memory;
  }

  @Override
  public void serviceInit(ServiceInitEvent start) {
    start.addIndexHtmlRequestListener(this::declare);
    start
        .getSource()
        .addUIInitListener(page -> page.getUI().setLocale(of(VaadinRequest.getCurrent())));
  }

  /** Before anything is shown, so that nothing turns round from right to left. */
  private void declare(IndexHtmlResponse page) {
    Locale locale = of(page.getVaadinRequest());
    Element html = page.getDocument().child(0);
    html.attr("lang", locale.toLanguageTag());
    html.attr("dir", TextDirection.of(locale));
  }

  private Locale of(VaadinRequest request) {
    return memory
        .remembered()
        .filter(languages.locales()::contains)
        .or(() -> languages.offered(Collections.list(request.getLocales()).stream()))
        .orElse(languages.locale());
  }
}
