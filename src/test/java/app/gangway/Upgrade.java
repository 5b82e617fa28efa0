package app.gangway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** An application with people in it gets a newer version; once on each database. */
abstract class Upgrade {

  /** What was there before machines could start instances. */
  private static final String BEFORE = "4";

  /** What was there when claims read the batch's own row. */
  private static final String BEFORE_HOLDS = "10";

  /** What was there when orders were found by their own rows. */
  private static final String BEFORE_REFERENCES = "32";

  static final UUID BATCH = UUID.fromString("00000000-0000-0000-0000-00000000000b");
  static final UUID ONBOARDING = UUID.fromString("00000000-0000-0000-0000-00000000000c");

  /** A new database each time. */
  abstract DriverManagerDataSource database();

  abstract String vendor();

  abstract String indexes();

  @Test
  void rows_and_indexes_are_there_and_a_batch_can_get_a_timeline() {
    DriverManagerDataSource database = filled();

    flyway(database, null).migrate();

    assertUpgraded(JdbcClient.create(database));
  }

  @Test
  void a_batch_that_is_suspended_or_withdrawn_still_holds_its_children() {
    DriverManagerDataSource database = database();
    flyway(database, BEFORE_HOLDS).migrate();
    JdbcClient rows = JdbcClient.create(database);
    for (String each :
        List.of(
            "'%s', 'b', 'a.csv', 'RUNNING', 1, 1, 'hanna', current_timestamp, true",
            "'%s', 'c', 'b.csv', 'WITHDRAWN', 1, 1, 'hanna', current_timestamp, false",
            "'%s', 'd', 'c.csv', 'RUNNING', 1, 1, 'hanna', current_timestamp, false",
            "'%s', 'e', 'd.csv', 'COMPLETED', 1, 1, 'hanna', current_timestamp, false")) {
      rows.sql(
              "insert into batch (id, instance_id, title, status, total, round, submitted_by,"
                  + " submitted_at, suspended) values (%s)"
                      .formatted(each.formatted(UUID.randomUUID())))
          .update();
    }

    flyway(database, null).migrate();

    assertThat(
            rows.sql(
                    "select b.instance_id || ' ' || case when h.withdrawn then 'for good' else ''"
                        + " end from batch_hold h join batch b on b.id = h.batch_id")
                .query(String.class)
                .list())
        .containsExactlyInAnyOrder("b ", "c for good");
  }

  @Test
  void stored_responses_are_there_under_the_new_names() {
    DriverManagerDataSource database = database();
    flyway(database, "10").migrate();
    JdbcClient rows = JdbcClient.create(database);
    rows.sql(
            """
            insert into kept_answer
              (asked_by, request_key, fingerprint, status, location, body, expires_at)
            values ('hr-system', 'k', 'f', 202, null, ?,
              timestamp with time zone '2099-01-01 00:00:00Z')\
            """)
        .param(new byte[] {1})
        .update();

    flyway(database, null).migrate();

    assertThat(
            count(
                rows,
                "idempotent_response where requested_by = 'hr-system' and idempotency_key = 'k'"))
        .isEqualTo(1);
    assertThat(rows.sql(indexes()).query(String.class).list())
        .map(String::toLowerCase)
        .contains("idempotent_response_by_expiry");
  }

  /** Orders that wait go on, also when the upgrade was killed after any statement. */
  @Test
  void orders_are_found_by_the_tokens_and_references_that_other_systems_have() throws IOException {
    List<String> statements = statements(upgrade(flyway(database(), null).info().pending()));
    for (int done = 0; done <= statements.size(); done++) {
      DriverManagerDataSource database = database();
      flyway(database, BEFORE_REFERENCES).migrate();
      JdbcClient rows = JdbcClient.create(database);
      order(rows, "'open', 'OPEN', null");
      order(rows, "'ordered', 'ORDERED', 'IT-7'");
      order(rows, "'withdrawn', 'WITHDRAWN', 'IT-8'");
      order(rows, "null, 'DONE', null");
      statements.subList(0, done).forEach(statement -> rows.sql(statement).update());

      flyway(database, null).migrate();

      assertThat(
              rows.sql(
                      """
                      select o.status || ' ' || coalesce(t.token_hash, '-') || ' '
                        || coalesce(r.reference, '-')
                      from connector_order o
                      left join earlier_callback_token t on t.order_id = o.id
                      left join order_reference r on r.order_id = o.id and r.connector = 'desk'\
                      """)
                  .query(String.class)
                  .list())
          .containsExactlyInAnyOrder(
              "OPEN open -", "ORDERED ordered IT-7", "WITHDRAWN withdrawn IT-8", "DONE - -");
    }
  }

  private static MigrationInfo upgrade(MigrationInfo... pending) {
    return Arrays.stream(pending)
        .filter(each -> each.getVersion().isNewerThan(BEFORE_REFERENCES))
        .findFirst()
        .orElseThrow();
  }

  private static void order(JdbcClient rows, String tokenStatusAndReference) {
    String id = "'%s'".formatted(UUID.randomUUID());
    String now = "timestamp with time zone '2026-01-01 00:00:00Z'";
    rows.sql(
            """
            insert into connector_order (id, run_id, onboarding_id, job_id, connector, url, claim,
              due_at, created_at, token_hash, status, reference)
            values (%1$s, %1$s, %1$s, %1$s, 'desk', 'https://desk.example/', 0, %2$s, %2$s, %3$s)\
            """
                .formatted(id, now, tokenStatusAndReference))
        .update();
  }

  /** What each of its statements leaves behind is found by the next start. */
  void assertRepeatableAfterEachStatement() throws IOException {
    String before = BEFORE;
    int all = 0;
    for (MigrationInfo migration : flyway(filled(), null).info().pending()) {
      List<String> statements = statements(migration);
      for (int done = 1; done <= statements.size(); done++) {
        DriverManagerDataSource database = filled();
        flyway(database, before).migrate();
        JdbcClient rows = JdbcClient.create(database);
        statements.subList(0, done).forEach(statement -> rows.sql(statement).update());

        flyway(database, null).migrate();

        assertUpgraded(rows);
      }
      all += statements.size();
      before = migration.getVersion().getVersion();
    }
    assertThat(all).isGreaterThan(10);
  }

  private List<String> statements(MigrationInfo migration) throws IOException {
    String script =
        new ClassPathResource(path(migration)).getContentAsString(StandardCharsets.UTF_8);
    return List.of(script.replaceAll("(?m)^ *--.*\\n", "").strip().split(";\\s*"));
  }

  private String path(MigrationInfo migration) {
    String common = "db/migration/" + migration.getScript();
    return new ClassPathResource(common).exists()
        ? common
        : "db/%s/%s".formatted(vendor(), migration.getScript());
  }

  private DriverManagerDataSource filled() {
    DriverManagerDataSource database = database();
    flyway(database, BEFORE).migrate();
    JdbcClient rows = JdbcClient.create(database);
    String now = "timestamp with time zone '2026-01-01 00:00:00Z'";
    for (String insert :
        List.of(
            "batch values ('%1$s', 'b', 'a.csv', 'RUNNING', 1, 1, 'hanna', %3$s, null)",
            """
            onboarding values ('%2$s', 'b:Jo', '%1$s', 'Jo', 'jo@example.com', date '2026-02-01',
              'sales', 'jo jo@example.com', true, 'WAITING', 1, 1, 0, 0, 1, 'hanna', %3$s, null)\
            """,
            """
            activity_run values ('%2$s', '%2$s', 0, 'ItEquipmentOrderActivity', 'WAITING', false,
              1, 1, '%2$s', %3$s, null, null, null, null)\
            """,
            """
            approval values ('%2$s', '%2$s', '%2$s', 'PENDING', 'sales', %3$s, %3$s, null, null,
              null)\
            """,
            """
            timeline (onboarding_id, happened_at, kind, actor, line)
              values ('%2$s', %3$s, 'SUBMITTED', 'hanna', 'Jo was submitted.')\
            """,
            """
            audit_entry (happened_at, kind, who, who_key, origin, line, search_text)
              values (%3$s, 'SIGNED_IN', 'hanna', 'hanna', '192.0.2.1', 'in', 'in')\
            """,
            """
            csv_import values ('%1$s', 'a.csv', 1, 'sum', 'CREATED', 1, 0, 'arno', %3$s, %3$s,
              'hanna', 'PERSON', '192.0.2.1', %3$s, false)\
            """)) {
      rows.sql("insert into " + insert.formatted(BATCH, ONBOARDING, now)).update();
    }
    rows.sql("insert into csv_import_content values (?, ?)").params(BATCH, new byte[] {1}).update();
    return database;
  }

  private void assertUpgraded(JdbcClient rows) {
    for (String table :
        List.of(
            "batch where suspended_millis = 0 and suspended_at is null and withdrawn_by is null",
            "activity_run where kind = 'ACTIVITY' and required and step_key is null and before_start",
            "approval where decided_via is null and approver_group is null and not left_to_admins"
                + " and on_behalf_of is null",
            "audit_entry",
            "csv_import where with_returning is null and wanted_rows is null",
            "csv_import_content",
            "onboarding where not suspended and withdrawn_because is null",
            "onboarding where email_key = 'jo@example.com'",
            "onboarding where submitted_by = 'hanna' and uploaded_by = 'arno'",
            "onboarding where batch_row = 1",
            "onboarding where not dated and ready_at is null and not ready_told",
            "email_check",
            "timeline where line = 'Jo was submitted.'")) {
      assertThat(count(rows, table)).as(table).isEqualTo(1);
    }
    Long first = rows.sql("select id from timeline").query(Long.class).single();

    rows.sql(
            """
            insert into timeline (subject_id, happened_at, kind, actor, line)
            values (?, timestamp with time zone '2026-01-01 00:00:01Z', 'SUSPENDED', 'hanna', 'x')\
            """)
        .param(BATCH)
        .update();

    assertThat(rows.sql("select max(id) from timeline").query(Long.class).single())
        .isGreaterThan(first);
    assertThat(rows.sql(indexes()).query(String.class).list())
        .map(String::toLowerCase)
        .contains(
            "timeline_of",
            "onboarding_in_order",
            "batch_in_order",
            "raised_event_of",
            "onboarding_by_email",
            "onboarding_by_declined",
            "approval_of_group",
            "onboarding_by_start")
        .doesNotContain("onboarding_by_time", "batch_by_time");
  }

  private static Long count(JdbcClient rows, String from) {
    return rows.sql("select count(*) from " + from).query(Long.class).single();
  }

  private Flyway flyway(DriverManagerDataSource database, @Nullable String target) {
    return Flyway.configure()
        .dataSource(database)
        .locations("classpath:db/migration", "classpath:db/" + vendor())
        .target(target == null ? MigrationVersion.LATEST : MigrationVersion.fromVersion(target))
        .load();
  }
}
