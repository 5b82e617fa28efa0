package app.gangway.mail.template;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The words that come with the application: Markdown, the first line the subject. */
@Component
class InstalledTemplates {

  private static final String SUBJECT = "Subject: ";

  /**
   * @param key of the mail, such as {@code welcome}
   * @return empty where there are none in exactly this language
   */
  Optional<TemplateVersion> find(String key, Locale language) {
    ClassPathResource file =
        new ClassPathResource("mail/%s_%s.md".formatted(key, language.toLanguageTag()));
    return file.exists()
        ? Optional.of(TemplateVersion.installed(language, words(text(file))))
        : Optional.empty();
  }

  /**
   * @throws IllegalArgumentException if the first line is no subject
   */
  static TemplateWords words(String source) {
    int end = source.indexOf('\n');
    if (!source.startsWith(SUBJECT) || end < 0) {
      throw new IllegalArgumentException("The first line must begin with \"" + SUBJECT + "\"");
    }
    return new TemplateWords(source.substring(SUBJECT.length(), end), source.substring(end + 1));
  }

  private static String text(ClassPathResource file) {
    try (InputStream in = file.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
