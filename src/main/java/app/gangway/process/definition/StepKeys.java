package app.gangway.process.definition;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.regex.Pattern;

/** Keys made of what people call a step. */
public final class StepKeys {

  private static final int LENGTH_MAX = 40;

  /** Where a title has no letter that a key may have. */
  private static final String UNNAMED = "step";

  private static final Pattern FORM = Pattern.compile("[a-z0-9-]{1,40}");

  private StepKeys() {}

  /** Whether a key can be written so. */
  public static boolean isUsable(String key) {
    return FORM.matcher(key).matches();
  }

  /**
   * Such as {@code desk-prepared} of "Desk prepared".
   *
   * @param taken those of other steps; it is none of them
   */
  public static String of(String title, Collection<String> taken) {
    String words = words(title);
    String key = words;
    for (int i = 2; taken.contains(key); i++) {
      String number = "-" + i;
      key = cut(words, LENGTH_MAX - number.length()) + number;
    }
    return key;
  }

  /** Whether it may have been made of this title, so that another title makes another key. */
  public static boolean isMadeOf(String key, String title) {
    String words = words(title);
    return key.equals(words) || key.matches(Pattern.quote(words) + "-\\d+");
  }

  private static String words(String title) {
    String plain =
        Normalizer.normalize(title.replace("ß", "ss"), Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "");
    String words =
        plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return words.isEmpty() ? UNNAMED : cut(words, LENGTH_MAX);
  }

  private static String cut(String words, int length) {
    return words.length() <= length ? words : words.substring(0, length).replaceAll("-$", "");
  }
}
