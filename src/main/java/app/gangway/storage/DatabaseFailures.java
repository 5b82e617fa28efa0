package app.gangway.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.AggregatedBatchUpdateException;

/** Tells a database that cannot work from one that refuses a statement. */
public final class DatabaseFailures {

  /** After one of these H2 has closed the database for all its connections. */
  private static final Set<Integer> CLOSED_BY_H2 =
      Set.of(
          ErrorCode.DATABASE_IS_CLOSED,
          ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
          ErrorCode.IO_EXCEPTION_1,
          ErrorCode.IO_EXCEPTION_2,
          ErrorCode.DATABASE_ALREADY_OPEN_1);

  /** PostgreSQL's classes: connection lost, no disk or memory left, being stopped, no answer. */
  private static final Set<String> SERVER_CANNOT = Set.of("08", "53", "58");

  private static final String BEING_STOPPED = "57P0";

  /** All that Hikari says of a connection that it gave up within somebody's transaction. */
  private static final String CLOSED_BY_POOL = "Connection is closed";

  /** PostgreSQL's word for it. */
  static final String DISK_FULL = "53100";

  private DatabaseFailures() {}

  /**
   * Whether this came about because a database cannot work at the moment: it cannot be reached, its
   * disk is full, or it is being opened again. The same may go well in a while.
   */
  public static boolean isOutage(@Nullable Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof SQLException sql && isOutage(original(sql))) {
        return true;
      }
      if (each instanceof MVStoreException store && isClosed(store)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(SQLException failure) {
    return isConnectionLost(failure) || isOutOfRoom(failure);
  }

  /** Spring wraps what a batch of statements throws, and names another cause. */
  private static SQLException original(SQLException failure) {
    return failure instanceof AggregatedBatchUpdateException aggregated
        ? aggregated.getOriginalException()
        : failure;
  }

  /** Whether nobody can write to this database any more, whatever the connection. */
  static boolean isOutOfRoom(SQLException failure) {
    return isClosedByH2(failure) || DISK_FULL.equals(failure.getSQLState());
  }

  /** Whether no statement of any connection will work again before H2 has opened its file anew. */
  static boolean isClosedByH2(SQLException failure) {
    return isOfH2(failure)
        && (CLOSED_BY_H2.contains(failure.getErrorCode())
            || failure.getCause() instanceof MVStoreException store && isClosed(store));
  }

  /** What is damaged stays so, however often it is opened. */
  private static boolean isClosed(MVStoreException failure) {
    return failure.getErrorCode() == DataUtils.ERROR_WRITING_FAILED
        || failure.getErrorCode() == DataUtils.ERROR_CLOSED;
  }

  private static boolean isOfH2(SQLException failure) {
    return failure.getClass().getName().startsWith("org.h2.");
  }

  /** With H2, a connection that was closed under whoever had it, to open the database again. */
  private static boolean isConnectionLost(SQLException failure) {
    String state = failure.getSQLState();
    return isOfH2(failure) && failure.getErrorCode() == ErrorCode.OBJECT_CLOSED
        || (state == null && CLOSED_BY_POOL.equals(failure.getMessage()))
        || failure instanceof SQLTransientConnectionException
        || failure instanceof SQLNonTransientConnectionException
        || failure instanceof SQLRecoverableException
        || (state != null
            && (SERVER_CANNOT.contains(state.substring(0, Math.min(2, state.length())))
                || state.startsWith(BEING_STOPPED)));
  }
}
