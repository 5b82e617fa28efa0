package app.gangway.ui.language;

import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * In which language whoever asks is answered: the one that they have chosen, else the first that
 * their browser asks for and that is offered, else the default.
 */
@Component
public class PageLanguage {

  private final Languages languages;
  private final LanguageMemory memory;
  private final I18NProvider translations;

  PageLanguage(Languages languages, LanguageMemory memory, I18NProvider translations) {
    this.languages = languages;
    this.memory = memory;
    this.translations = translations;
  }

  /** For what Vaadin serves. */
  public Locale of(VaadinRequest request) {
    return of(request.getLocales());
  }

  /** For what is served without it. */
  public Locale of(HttpServletRequest request) {
    return of(request.getLocales());
  }

  private Locale of(Enumeration<Locale> wanted) {
    return memory
        .remembered()
        .filter(languages.locales()::contains)
        .or(() -> languages.offered(Collections.list(wanted).stream()))
        .orElse(languages.locale());
  }

  /** A text where there is no page of Vaadin's that knows its language. */
  public String text(Locale locale, String key, Object... values) {
    return translations.getTranslation(key, locale, values);
  }
}
