package app.gangway.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Connections as the application has them, for those who do without the application. */
final class ConnectionPool implements AutoCloseable {

  private final HikariDataSource pool;

  ConnectionPool(String url, String user, int size) {
    this(url, user, size, false);
  }

  private ConnectionPool(String url, String user, int size, boolean jobs) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword("");
    config.setMaximumPoolSize(size);
    config.setAutoCommit(jobs);
    if (url.startsWith("jdbc:postgresql:")) {
      config.addDataSourceProperty("reWriteBatchedInserts", "true");
      if (jobs) {
        config.setConnectionInitSql("set synchronous_commit = off");
      }
    }
    pool = new HikariDataSource(config);
  }

  /** For JobRunr, with the application's own settings for it. */
  static ConnectionPool forJobs(String url, String user) {
    return new ConnectionPool(url, user, 12, true);
  }

  Connection get() throws SQLException {
    return pool.getConnection();
  }

  DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.close();
  }
}
