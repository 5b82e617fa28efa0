package app.gangway.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A pool that is not asked while its database cannot work: it would let everybody wait. */
final class GatedDataSource extends DelegatingDataSource {

  private final WatchedDatabase database;

  GatedDataSource(HikariDataSource pool, WatchedDatabase database) {
    super(pool);
    this.database = database;
  }

  @Override
  public Connection getConnection() throws SQLException {
    database.refuseIfDown();
    return super.getConnection();
  }

  boolean isDown() {
    return database.isDown();
  }
}
