package app.gangway.jobs.dashboard;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Moves JobRunr's page to the path that the application is served under. Its files name their
 * addresses from the root of the server on, and cannot be told another.
 */
final class UnderPath {

  private static final Set<String> KINDS =
      Set.of("text/html", "text/css", "text/javascript", "application/javascript");

  /** As a text in quotes begins, or an address in a style sheet. */
  private static final Pattern ADDRESS =
      Pattern.compile("([\"'`(])(/(?:dashboard|api|sse)[/\"'`?)])");

  /** What a proxy says of the path ends in a script: no quote, nothing that a script could hold. */
  private static final Pattern HARMLESS = Pattern.compile("(?:/[\\w.~%-]+)+");

  private UnderPath() {}

  /**
   * @param path that all addresses begin with; empty for none
   * @param contentType null for none
   */
  static byte[] move(byte[] file, @Nullable String contentType, String path) {
    if (!HARMLESS.matcher(path).matches() || !KINDS.contains(kind(contentType))) {
      return file;
    }
    String text = new String(file, StandardCharsets.UTF_8);
    return ADDRESS
        .matcher(text)
        .replaceAll("$1" + Matcher.quoteReplacement(path) + "$2")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String kind(@Nullable String contentType) {
    return contentType == null ? "" : contentType.split(";", 2)[0].strip();
  }
}
