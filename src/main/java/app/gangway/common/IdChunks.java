package app.gangway.common;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Splits long lists of ids for {@code in (…)}, each id a parameter of its own: H2 compares every
 * row with every element of an array, and is slow with very long lists.
 */
public final class IdChunks {

  private static final int SIZE = 500;

  private IdChunks() {}

  /** Hands on all ids, some at a time; nothing for none. */
  public static void of(Collection<UUID> ids, Consumer<List<UUID>> reader) {
    List<UUID> all = new ArrayList<>(ids);
    for (int start = 0; start < all.size(); start += SIZE) {
      reader.accept(all.subList(start, Math.min(start + SIZE, all.size())));
    }
  }
}
