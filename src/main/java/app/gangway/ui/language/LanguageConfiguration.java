package app.gangway.ui.language;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The translations: {@code vaadin-i18n/translations*.properties}. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration {

  @Bean
  I18NProvider translations(Languages languages) {
    return new DefaultI18NProvider(languages.locales());
  }
}
