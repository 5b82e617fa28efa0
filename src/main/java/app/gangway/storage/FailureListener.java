package app.gangway.storage;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;

/** What a pool asks at every failure of a statement, before anybody else hears of it. */
final class FailureListener implements SQLExceptionOverride {

  private final WatchedDatabase database;

  FailureListener(WatchedDatabase database) {
    this.database = database;
  }

  /** A connection of a database that H2 has closed is of no use, though it looks alive. */
  @java.lang.Override
  public SQLExceptionOverride.Override adjudicate(SQLException failure) {
    database.failed(failure);
    return DatabaseFailures.isClosedByH2(failure)
        ? SQLExceptionOverride.Override.MUST_EVICT
        : SQLExceptionOverride.Override.CONTINUE_EVICT;
  }
}
