package app.gangway.benchmark;

import java.sql.SQLException;

/**
 * What PostgreSQL has been asked for since a moment, by its own count.
 *
 * @param commits transactions, of JobRunr and of the application
 * @param statements as they were executed
 * @param walBytes written to the log
 */
record Cost(double commits, double statements, double walBytes) {

  private static final String SO_FAR =
      """
      select xact_commit from pg_stat_database where datname = current_database()
      union all select sum(calls) from pg_stat_statements
      union all select pg_current_wal_lsn() - '0/0'""";

  static Cost soFar(Eye eye) throws SQLException {
    double[] figures = eye.numbers(SO_FAR);
    return new Cost(figures[0], figures[1], figures[2]);
  }

  Cost since(Cost before) {
    return new Cost(
        commits - before.commits, statements - before.statements, walBytes - before.walBytes);
  }
}
