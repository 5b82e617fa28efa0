package app.gangway;

import app.gangway.testing.Postgres;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class UpgradeOnPostgresIT extends Upgrade {

  @Override
  DriverManagerDataSource database() {
    return new DriverManagerDataSource(Postgres.newDatabase("upgrade"), "postgres", "postgres");
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
