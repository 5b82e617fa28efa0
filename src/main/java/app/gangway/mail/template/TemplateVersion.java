package app.gangway.mail.template;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words of a mail in one language at one time.
 *
 * @param number from 1; 0 for the words that are installed
 * @param publishedBy null for the words that are installed, and for those that nobody has published
 * @param publishedAt null as before
 */
public record TemplateVersion(
    Locale language,
    int number,
    TemplateWords words,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt) {

  /** The version of words that are just being written. */
  static final int DRAFT = -1;

  static TemplateVersion installed(Locale language, TemplateWords words) {
    return new TemplateVersion(language, 0, words, null, null);
  }

  static TemplateVersion draft(Locale language, TemplateWords words) {
    return new TemplateVersion(language, DRAFT, words, null, null);
  }

  /** The same with another body. */
  TemplateVersion withBody(String body) {
    return new TemplateVersion(
        language, number, new TemplateWords(words.subject(), body), publishedBy, publishedAt);
  }

  /** What a mail keeps of it; null for words that were never published. */
  @Nullable Integer publishedVersion() {
    return number == DRAFT ? null : number;
  }
}
