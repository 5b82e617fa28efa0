package app.gangway;

import app.gangway.testing.Postgres;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UpgradeOnPostgresIT extends Upgrade {

  private static final AtomicInteger MADE = new AtomicInteger();

  @Override
  DriverManagerDataSource database() {
    return new DriverManagerDataSource(
        Postgres.newDatabase("upgrade" + MADE.incrementAndGet()), "postgres", "postgres");
  }

  @Override
  String vendor() {
    return "postgresql";
  }

  @Override
  String indexes() {
    return "select indexname from pg_indexes";
  }
}
