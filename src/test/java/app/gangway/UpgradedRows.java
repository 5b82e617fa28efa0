package app.gangway;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An installation that was stopped in mid-run, and is about to be upgraded. */
final class UpgradedRows {

  /** The last before there were steps. */
  private static final String BEFORE_STEPS = "33";

  /** The last before anybody was ready. */
  private static final String BEFORE_READY = "36";

  static final UUID WAITING = id("a");
  static final UUID AT_WORK = id("b");
  static final UUID SETTLED = id("c");
  static final UUID FAILED = id("d");
  static final UUID COMPLETED = id("e");
  static final UUID READY = id("f");
  static final UUID NOT_READY = id("9");

  static final Instant ENDED = Instant.parse("2026-03-01T10:00:00Z");

  private static final List<String> ACTIVITIES =
      List.of("AccessCardCreationActivity", "ItEquipmentOrderActivity", "WelcomeEmailActivity");

  private final JdbcClient rows;

  private UpgradedRows(JdbcClient rows) {
    this.rows = rows;
  }

  /**
   * Fills a new database.
   *
   * @param vendor as the folder of its migrations is called
   */
  static void fill(DriverManagerDataSource database, String vendor) {
    UpgradedRows filled = new UpgradedRows(JdbcClient.create(database));
    migrate(database, vendor, BEFORE_STEPS);
    filled.beforeSteps();
    migrate(database, vendor, BEFORE_READY);
    filled.beforeReady();
  }

  private void beforeSteps() {
    onboarding(WAITING, "'WAITING', 3, 2, 0", "DONE", "WAITING", "QUEUED");
    rows.sql(
            """
            insert into approval (id, onboarding_id, run_id, status, reason, asked_at, deadline)
            values (?, ?, ?, 'PENDING', 'sales', %1$s, %1$s)"""
                .formatted("timestamp with time zone '2026-03-02 09:01:00Z'"))
        .params(WAITING, WAITING, run(WAITING, 1))
        .update();
    onboarding(AT_WORK, "'RUNNING', 3, 2, 0", "DONE", "RUNNING", "QUEUED");
    onboarding(SETTLED, "'RUNNING', 3, 0, 0", "DONE", "DONE", "DONE");
    onboarding(FAILED, "'FAILED', 3, 0, 1", "DONE", "FAILED", "DONE");
    onboarding(COMPLETED, "'COMPLETED', 3, 0, 0", "DONE", "DONE", "DONE");
  }

  /** The first day is the 9th of March. */
  private void beforeReady() {
    onboarding(READY, "'RUNNING', 3, 2, 0", "DONE", "TODO", "PLANNED");
    onboarding(NOT_READY, "'RUNNING', 3, 2, 0", "DONE", "TODO", "PLANNED");
    for (UUID each : List.of(READY, NOT_READY)) {
      for (int step = 0; step < 3; step++) {
        rows.sql("update activity_run set step_key = ?, kind = ? where id = ?")
            .params("s" + step, step == 1 ? "TASK" : "ACTIVITY", run(each, step))
            .update();
      }
      at("due_at", run(each, 2), "2026-03-10 07:00:00Z");
    }
    // The day after at eight in Tokyo, and the same day at eight in Honolulu.
    at("due_by", run(READY, 1), "2026-03-09 23:00:00Z");
    at("due_by", run(NOT_READY, 1), "2026-03-09 18:00:00Z");
  }

  private void at(String column, UUID run, String moment) {
    rows.sql(
            "update activity_run set %s = timestamp with time zone '%s' where id = ?"
                .formatted(column, moment))
        .param(run)
        .update();
  }

  /**
   * @param stands status, total, open and failed
   */
  private void onboarding(UUID id, String stands, String... statuses) {
    boolean ended = stands.startsWith("'COMPLETED'") || stands.startsWith("'FAILED'");
    String now = "timestamp with time zone '2026-03-01 09:00:00Z'";
    String end = "timestamp with time zone '%s'".formatted(ENDED);
    rows.sql(
            """
            insert into onboarding (id, instance_id, name, email, start_date, role, search_text,
              approval_rule, declined, round, submitted_by, submitted_at, ended_at, status, total,
              open, failed)
            values ('%1$s', '%1$s', 'Jo', 'jo%1$s@example.com', date '2026-03-09', 'sales', 'jo',
              true, 0, 1, 'hanna', %2$s, %3$s, %4$s)"""
                .formatted(id, now, ended ? end : "null", stands))
        .update();
    for (int i = 0; i < statuses.length; i++) {
      boolean settled = statuses[i].equals("DONE") || statuses[i].equals("FAILED");
      boolean begun = settled || statuses[i].equals("RUNNING");
      rows.sql(
              """
              insert into activity_run (id, onboarding_id, ordinal, activity, status, cleared,
                attempts, claim, job_id, due_at, first_started_at, started_at, settled_at)
              values ('%1$s', '%2$s', %3$d, '%4$s', '%5$s', %6$s, %7$d, %7$d, '%1$s', %8$s, %9$s,
                %9$s, %10$s)"""
                  .formatted(
                      run(id, i),
                      id,
                      i,
                      ACTIVITIES.get(i),
                      statuses[i],
                      begun,
                      begun ? 1 : 0,
                      now,
                      begun ? now : "null",
                      settled ? end : "null"))
          .update();
    }
  }

  private static UUID id(String digit) {
    return UUID.fromString("00000000-0000-7000-8000-00000000000" + digit);
  }

  private static UUID run(UUID onboarding, int step) {
    return new UUID(
        onboarding.getMostSignificantBits(),
        onboarding.getLeastSignificantBits() + 16L * (step + 1));
  }

  private static void migrate(DriverManagerDataSource database, String vendor, String target) {
    Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration", "classpath:db/" + vendor)
        .target(MigrationVersion.fromVersion(target))
        .load()
        .migrate();
  }
}
