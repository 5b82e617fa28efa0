package app.gangway.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.DriverDataSource;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A database from below its pool. It hears of every failure of every statement, knows from the
 * first one on that the database cannot work, and opens it again.
 *
 * <p>H2 closes a database for good when it cannot write, and its old connections then look alive.
 * While one of them is left, a new connection would open the file a second time, and the old one
 * would take it from the new: so all are closed before one is opened.
 */
final class WatchedDatabase extends DelegatingDataSource {

  private static final Logger LOG = LoggerFactory.getLogger(WatchedDatabase.class);

  /** On a server's disk: a table that is gone with its transaction takes a megabyte of it. */
  private static final String TRY_ROOM =
      "create temporary table room on commit drop as"
          + " select repeat('x', 1000) as x from generate_series(1, 1000)";

  private final HikariDataSource pool;
  private final @Nullable DatabaseFile file;
  private final Consumer<WatchedDatabase> onChange;
  private final Set<Connection> opened = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Connection> spare = new AtomicReference<>();
  private volatile boolean down;
  private volatile boolean full;

  WatchedDatabase(HikariDataSource pool, Consumer<WatchedDatabase> onChange) {
    super(
        new DriverDataSource(
            pool.getJdbcUrl(),
            pool.getDriverClassName(),
            pool.getDataSourceProperties(),
            pool.getUsername(),
            pool.getPassword()));
    this.pool = pool;
    this.file = DatabaseFile.of(pool.getJdbcUrl()).orElse(null);
    this.onChange = onChange;
  }

  /**
   * The first opening, before the pool's.
   *
   * @throws UnopenableDatabaseException when it cannot be opened
   */
  void open() {
    try {
      if (file != null) {
        file.prepare();
      }
      spare.set(connect());
      if (file != null) {
        file.keepPrivate();
      }
    } catch (IOException refused) {
      throw OpeningFailure.of(file, refused);
    } catch (SQLException failure) {
      throw file == null
          ? OpeningFailure.of(pool.getJdbcUrl(), failure)
          : OpeningFailure.of(file, failure);
    }
  }

  @Override
  public Connection getConnection() throws SQLException {
    refuseIfDown();
    Connection kept = spare.getAndSet(null);
    return kept == null ? connect() : kept;
  }

  void refuseIfDown() throws SQLException {
    if (down) {
      throw new SQLTransientConnectionException("The database is being opened again");
    }
  }

  /** The pool knows no other name than that of the driver. */
  @Override
  public Connection getConnection(String username, String password) throws SQLException {
    return getConnection();
  }

  private Connection connect() throws SQLException {
    Connection connection = obtainTargetDataSource().getConnection();
    if (file != null) {
      opened.removeIf(WatchedDatabase::isClosed);
      opened.add(connection);
    }
    return connection;
  }

  /** A statement of some connection has failed. */
  void failed(SQLException failure) {
    if (DatabaseFailures.isOutOfRoom(failure)) {
      full = DatabaseFailures.DISK_FULL.equals(failure.getSQLState());
      goDown(failure);
    } else if (file == null && DatabaseFailures.isOutage(failure)) {
      // Perhaps it was this connection alone.
      onChange.accept(this);
    }
  }

  private synchronized void goDown(Exception why) {
    if (!down) {
      down = true;
      LOG.error(
          "The database {} cannot be used: {}. Until it can, requests are answered with 503; it is"
              + " opened again by itself.",
          this,
          OpeningFailure.innermost(why));
      onChange.accept(this);
    }
  }

  boolean isDown() {
    return down;
  }

  /**
   * Tries whether it works, and opens it if it does.
   *
   * @return whether it is up now
   */
  boolean tryToOpen() {
    try {
      if (file == null) {
        tryServer();
      } else if (down) {
        openAgain(file);
      }
      goUp();
      return true;
    } catch (IOException | SQLException still) {
      goDown(still);
      return false;
    }
  }

  private void openAgain(DatabaseFile file) throws IOException, SQLException {
    pool.getHikariPoolMXBean().softEvictConnections();
    opened.forEach(WatchedDatabase::close);
    opened.removeIf(WatchedDatabase::isClosed);
    if (!opened.isEmpty()) {
      throw new IOException("some of its connections are still at work");
    }
    file.tryRoom();
    spare.set(connect());
    file.keepPrivate();
  }

  private void tryServer() throws SQLException {
    try (Connection connection = obtainTargetDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      if (full) {
        connection.setAutoCommit(false);
        statement.execute(TRY_ROOM);
        connection.rollback();
      }
    }
  }

  /** One that no pool has asked for. */
  void closeSpare() {
    Connection kept = spare.getAndSet(null);
    if (kept != null) {
      close(kept);
    }
  }

  private synchronized void goUp() {
    full = false;
    if (down) {
      down = false;
      LOG.info("The database {} works again.", this);
    }
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException broken) {
      return true;
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException broken) {
      LOG.debug("Closed all the same", broken);
    }
  }

  @Override
  public String toString() {
    return file == null ? OpeningFailure.withoutSecrets(pool.getJdbcUrl()) : file.toString();
  }
}
