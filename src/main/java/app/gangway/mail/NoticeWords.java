package app.gangway.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mail tells somebody, before it is written out.
 *
 * @param template of the words that come with the application, such as {@code approval}
 * @param language that the reader reads
 * @param values by the words in braces that they take the place of
 * @param link where the reader is led; null for nowhere, and then the line with it is left out
 */
public record NoticeWords(
    String template, Locale language, Map<String, String> values, @Nullable String link) {

  /** In braces, where the link is. */
  public static final String LINK = "link";

  /** All that can stand in braces. */
  public static final Set<String> PLACEHOLDERS =
      Set.of("person", "name", "role", "reason", "deadline", "submittedBy", "count", LINK);

  /** The same in the words of another template. */
  public NoticeWords in(String other) {
    return new NoticeWords(other, language, values, link);
  }
}
