package app.gangway.mail;

import java.util.HashMap;
import java.util.List;
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
 * @param lists what a line is repeated for that has a list's name in braces, with a dot and one of
 *     the words by which each of its items has the same values; all lists that there are
 * @param link where the reader is led; null for nowhere, and then the line with it is left out
 * @param own where the reader alone is led; null for nowhere, and then the line with it is left out
 */
public record NoticeWords(
    String template,
    Locale language,
    Map<String, String> values,
    Map<String, List<Map<String, String>>> lists,
    @Nullable String link,
    @Nullable OwnLink own) {

  /** In braces, where the link is. */
  private static final String LINK = "link";

  /** In braces, where the link is that is for the reader alone. */
  private static final String OWN = "own";

  /** All that can stand in braces, but for what is in lists. */
  public static final Set<String> PLACEHOLDERS =
      Set.of(
          "person",
          "name",
          "role",
          "reason",
          "deadline",
          "submittedBy",
          "count",
          "day",
          "over",
          "overMore",
          "due",
          "dueMore",
          "late",
          "lateMore",
          "nobody",
          "nobodyMore",
          "fresh",
          "freshMore",
          LINK,
          OWN);

  /** Without lists. */
  public NoticeWords(
      String template,
      Locale language,
      Map<String, String> values,
      @Nullable String link,
      @Nullable OwnLink own) {
    this(template, language, values, Map.of(), link, own);
  }

  /** Without lists, and without a link for the reader alone. */
  public NoticeWords(
      String template, Locale language, Map<String, String> values, @Nullable String link) {
    this(template, language, values, link, null);
  }

  /**
   * A link with a secret in it.
   *
   * @param kept what stands in its place wherever others can read the mail, also once it is sent
   * @param sent what the reader gets
   */
  public record OwnLink(String kept, String sent) {

    /** Not the secret: what prints itself ends in a log. */
    @Override
    public String toString() {
      return kept;
    }
  }

  /** The addresses in what is kept, by the words in braces. */
  public Map<String, String> keptLinks() {
    return links(own == null ? null : own.kept());
  }

  /** The addresses in what is sent, by the words in braces. */
  public Map<String, String> sentLinks() {
    return links(own == null ? null : own.sent());
  }

  private Map<String, String> links(@Nullable String ofReader) {
    Map<String, String> links = new HashMap<>();
    if (link != null) {
      links.put(LINK, link);
    }
    if (ofReader != null) {
      links.put(OWN, ofReader);
    }
    return links;
  }

  /** The same to somebody who gets no link of their own. */
  public NoticeWords withoutOwn() {
    return new NoticeWords(template, language, values, lists, link, null);
  }

  /** The same in the words of another template. */
  public NoticeWords in(String other) {
    return new NoticeWords(other, language, values, lists, link, own);
  }
}
