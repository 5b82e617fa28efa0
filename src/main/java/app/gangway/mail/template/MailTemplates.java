package app.gangway.mail.template;

import app.gangway.common.newhire.NewHire;
import app.gangway.ui.language.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The mails that there are, in the languages that they are written in; English where in no other.
 */
@Component
public class MailTemplates {

  private final Locale language;
  private final MailTemplate welcome;
  private final FirstDay firstDay;

  MailTemplates(Languages languages, FirstDay firstDay) {
    ClassPathResource translated = file("welcome", languages.locale());
    this.language = translated.exists() ? languages.locale() : Locale.ENGLISH;
    this.welcome = new MailTemplate(language, text(file("welcome", language)));
    this.firstDay = firstDay;
  }

  /** The welcome for a new hire. */
  public RenderedMail welcome(NewHire hire) {
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).localizedBy(language);
    Map<String, String> values = new HashMap<>();
    values.put("name", hire.name());
    values.put("startDate", day.format(hire.startDate()));
    values.put("role", hire.role());
    if (firstDay.place() != null) {
      values.put("place", firstDay.place());
    }
    return welcome.render(values);
  }

  private static ClassPathResource file(String name, Locale language) {
    return new ClassPathResource("mail/%s_%s.md".formatted(name, language.getLanguage()));
  }

  private static String text(ClassPathResource file) {
    try (InputStream in = file.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * @param place where a new hire comes to on the first day; null to say nothing of it
   */
  @ConfigurationProperties("gangway.first-day")
  record FirstDay(@Nullable String place) {}
}
