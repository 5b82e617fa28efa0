package app.gangway.onboarding.ready;

import app.gangway.common.RowTimes;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rows of one onboarding, and of its steps, say of whether the new hire is ready. */
@Repository
class ReadyRows {

  private final JdbcClient rows;

  ReadyRows(JdbcClient rows) {
    this.rows = rows;
  }

  /**
   * By what an onboarding is ready.
   *
   * @param location where the new hire will work; null where nobody has said
   * @param told whether it was told that it is
   */
  record Stand(LocalDate firstDay, @Nullable String location, boolean told) {}

  /** A step that is due at a certain time. */
  record StepDue(UUID run, Instant due, boolean beforeStart) {}

  Stand stand(UUID onboarding) {
    return rows.sql("select start_date, location, ready_told from onboarding where id = ?")
        .param(onboarding)
        .query(
            (row, n) ->
                new Stand(
                    row.getObject("start_date", LocalDate.class),
                    row.getString("location"),
                    row.getBoolean("ready_told")))
        .single();
  }

  /**
   * @return false if it was known already
   */
  boolean ready(UUID onboarding, Instant now) {
    return rows.sql(
                """
                update onboarding set ready_at = ?, ready_told = true
                where id = ? and ready_at is null""")
            .param(now.atOffset(ZoneOffset.UTC))
            .param(onboarding)
            .update()
        == 1;
  }

  void notReady(UUID onboarding) {
    rows.sql("update onboarding set ready_at = null where id = ?").param(onboarding).update();
  }

  List<StepDue> due(UUID onboarding) {
    return rows.sql(
            """
            select id, due_by, before_start from activity_run
            where onboarding_id = ? and due_by is not null order by id""")
        .param(onboarding)
        .query(
            (row, n) ->
                new StepDue(
                    row.getObject("id", UUID.class),
                    RowTimes.of(row, "due_by"),
                    row.getBoolean("before_start")))
        .list();
  }

  void mark(UUID run, boolean beforeStart) {
    rows.sql("update activity_run set before_start = ? where id = ?")
        .param(beforeStart)
        .param(run)
        .update();
  }

  /** One without a process has dates too once it has a step that somebody has added. */
  void date(UUID onboarding) {
    rows.sql(
            """
            update onboarding set dated = true
            where id = ? and not dated and exists (
              select 1 from activity_run r
              where r.onboarding_id = onboarding.id and r.step_key is not null)""")
        .param(onboarding)
        .update();
  }

  boolean isDated(UUID onboarding) {
    return rows.sql("select dated from onboarding where id = ?")
        .param(onboarding)
        .query(Boolean.class)
        .single();
  }

  /** Whether something that is due by the first day is not over. */
  boolean isOpen(UUID onboarding) {
    return rows.sql(
                """
            select count(*) from activity_run
            where onboarding_id = ? and required and before_start
              and status not in ('DONE', 'DECLINED', 'SKIPPED')""")
            .param(onboarding)
            .query(Integer.class)
            .single()
        > 0;
  }
}
