package app.gangway.durable.query;

import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Asks for many rows by their ids, some at a time and each id as a parameter of its own: H2
 * compares every row with every element of an array.
 */
final class Chunks {

  private static final int SIZE = 500;

  private Chunks() {}

  /**
   * @param ask is given a list of question marks, to stand behind {@code in}, and their values
   */
  static <T> void of(List<T> ids, BiConsumer<String, Object[]> ask) {
    for (int start = 0; start < ids.size(); start += SIZE) {
      List<T> chunk = ids.subList(start, Math.min(start + SIZE, ids.size()));
      String marks = String.join(", ", Collections.nCopies(chunk.size(), "?"));
      ask.accept("(" + marks + ")", chunk.toArray());
    }
  }
}
