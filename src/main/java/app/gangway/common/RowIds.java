package app.gangway.common;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/**
 * Ids for rows and their jobs, in the order of time (UUID version 7). What is made together stands
 * together in every index, so a commit touches few pages; random ids touch one for each row.
 */
public final class RowIds {

  private RowIds() {}

  public static UUID next() {
    return UuidCreator.getTimeOrderedEpochPlus1();
  }
}
