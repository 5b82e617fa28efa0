package app.gangway.browser;

import com.vaadin.flow.i18n.DefaultI18NProvider;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * A language that shows what real ones would only show some day: English with accents, two fifths
 * longer, from right to left, and in brackets, so that a text that is in no file stands out.
 */
@TestConfiguration
class PseudoLanguage {

  static final String TAG = "ar-XB";

  private static final Locale LOCALE = Locale.forLanguageTag(TAG);
  private static final String PLAIN = "aeioucnyAEIOUCN";
  private static final String ACCENTED = "áéíóúçñýÁÉÍÓÚÇÑ";

  @Bean
  static BeanPostProcessor withPseudoLanguage() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof I18NProvider translations ? withPseudo(translations) : bean;
      }
    };
  }

  private static I18NProvider withPseudo(I18NProvider translations) {
    return new DefaultI18NProvider(translations.getProvidedLocales()) {
      @Override
      public String getTranslation(String key, Locale locale, Object... params) {
        return locale.equals(LOCALE)
            ? stretched(super.getTranslation(key, Locale.ENGLISH, params))
            : super.getTranslation(key, locale, params);
      }
    };
  }

  /** Words are stretched, and none is added, so that it breaks where it would. */
  private static String stretched(String text) {
    StringBuilder longer = new StringBuilder("[");
    int added = 0;
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      int vowel = PLAIN.indexOf(letter);
      longer.append(vowel < 0 ? letter : ACCENTED.charAt(vowel));
      if (vowel >= 0 && added < (i + 1) * 0.4) {
        longer.append(ACCENTED.charAt(vowel));
        added++;
      }
    }
    return longer.append("]").toString();
  }
}
