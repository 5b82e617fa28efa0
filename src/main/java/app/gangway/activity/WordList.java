package app.gangway.activity;

import java.util.Collection;
import java.util.List;

/** Puts words in a row as a sentence does. */
final class WordList {

  private WordList() {}

  /** {@code a}, {@code a or b}, {@code a, b or c}; at least one. */
  static String or(Collection<String> words) {
    List<String> all = List.copyOf(words);
    String last = all.get(all.size() - 1);
    return all.size() == 1
        ? last
        : String.join(", ", all.subList(0, all.size() - 1)) + " or " + last;
  }
}
