package app.gangway.ui.language;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The languages that pages are offered in.
 *
 * @param locale for whoever has chosen none and whose browser asks for none that is offered; one of
 *     the others
 * @param locales those that are offered, in the order in which they are shown
 */
@ConfigurationProperties("gangway")
public record Languages(
    @DefaultValue("en") Locale locale, @DefaultValue({"en", "de", "ar"}) List<Locale> locales) {

  private static final String TRANSLATIONS = "classpath*:vaadin-i18n/translations_*.properties";

  /**
   * @throws UnusableConfigurationException if a language has no translations, or the default one is
   *     not offered
   */
  public Languages {
    locales = List.copyOf(locales);
    List<String> translated = translated();
    for (Locale each : locales) {
      if (!translated.contains(each.getLanguage())) {
        throw new UnusableConfigurationException(
            "gangway.locales: there are no translations for \"%s\"".formatted(tag(each)),
            "Set gangway.locales to some of: " + String.join(", ", translated) + ".");
      }
    }
    if (!locales.contains(locale)) {
      throw new UnusableConfigurationException(
          "gangway.locale: \"%s\" is not one of gangway.locales".formatted(tag(locale)),
          "Set gangway.locale to one of: "
              + locales.stream().map(Languages::tag).collect(Collectors.joining(", "))
              + ".");
    }
  }

  /** The first of these that is offered, exactly or at least its language. */
  public Optional<Locale> offered(Stream<Locale> wanted) {
    return wanted.flatMap(locale -> offered(locale).stream()).findFirst();
  }

  private Optional<Locale> offered(Locale wanted) {
    return locales.contains(wanted)
        ? Optional.of(wanted)
        : locales.stream()
            .filter(each -> each.getLanguage().equals(wanted.getLanguage()))
            .findFirst();
  }

  /** Spring looks for the files: Vaadin's own search finds none inside the packaged application. */
  private static List<String> translated() {
    try {
      return Stream.of(new PathMatchingResourcePatternResolver().getResources(TRANSLATIONS))
          .map(Languages::language)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String language(Resource translations) {
    String file = Objects.requireNonNull(translations.getFilename());
    return file.substring(file.indexOf('_') + 1, file.indexOf('.'));
  }

  private static String tag(Locale locale) {
    return locale.toLanguageTag();
  }
}
