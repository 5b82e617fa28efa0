package app.gangway.ui.language;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/** Gives each page its language. */
@Component
class LanguageChoice implements VaadinServiceInitListener {

  private final PageLanguage language;

  LanguageChoice(PageLanguage language) {
    this.language = language;
  }

  @Override
  public void serviceInit(ServiceInitEvent start) {
    start.addIndexHtmlRequestListener(this::declare);
    start
        .getSource()
        .addUIInitListener(page -> page.getUI().setLocale(language.of(VaadinRequest.getCurrent())));
  }

  /** Before anything is shown, so that nothing turns round from right to left. */
  private void declare(IndexHtmlResponse page) {
    Locale locale = language.of(page.getVaadinRequest());
    Element html = page.getDocument().child(0);
    html.attr("lang", locale.toLanguageTag());
    html.attr("dir", TextDirection.of(locale));
  }
}
