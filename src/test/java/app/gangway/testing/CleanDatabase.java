package app.gangway.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Takes everything out of the application, once nothing moves in it any more. */
public class CleanDatabase {

  /** For a time or a person, and not for a job. */
  private static final String WAITS =
      "exists (select 1 from activity_run r"
          + " where r.onboarding_id = o.id and r.status in ('PLANNED', 'TODO'))";

  private final JdbcClient rows;
  private final TransactionOperations transaction;

  CleanDatabase(JdbcClient rows, TransactionOperations transaction) {
    this.rows = rows;
    this.transaction = transaction;
  }

  public void clear() {
    Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::isQuiet);
    // No entry can be deleted; but whoever owns an H2 database can empty a table all the same.
    rows.sql("set referential_integrity false").update();
    rows.sql("truncate table audit_entry").update();
    rows.sql("set referential_integrity true").update();
    transaction.executeWithoutResult(
        status -> {
          for (String table :
              new String[] {"raised_event", "instance", "timeline", "approval", "activity_run"}) {
            rows.sql("delete from " + table).update();
          }
          rows.sql("delete from webhook_delivery").update();
          rows.sql("delete from mail").update();
          rows.sql("delete from approval_notice").update();
          rows.sql("delete from approval_link").update();
          rows.sql("delete from task_notice").update();
          rows.sql("delete from task_notice_name").update();
          rows.sql("delete from chat_message").update();
          rows.sql("delete from connector_order").update();
          rows.sql("delete from early_callback").update();
          rows.sql("delete from earlier_callback_token").update();
          rows.sql("delete from order_reference").update();

          rows.sql("delete from mail_template").update();
          rows.sql("delete from onboarding").update();
          rows.sql("delete from csv_import_content").update();
          rows.sql("delete from csv_import_file").update();
          rows.sql("delete from column_assignment").update();
          rows.sql("delete from csv_import").update();
          rows.sql("delete from batch").update();
          rows.sql("delete from idempotent_response").update();
        });
    StandardAlone.in(rows);
  }

  private boolean isQuiet() {
    return none("csv_import where status = 'CONFIRMED'")
        && none("activity_run where status in ('QUEUED', 'RUNNING')")
        && none("onboarding o where o.status = 'RUNNING' and not " + WAITS)
        && none(
            "batch b where b.status = 'RUNNING' and not exists"
                + " (select 1 from onboarding o where o.batch_id = b.id"
                + " and (o.status = 'WAITING' or o.status = 'RUNNING' and "
                + WAITS
                + "))");
  }

  private boolean none(String found) {
    return rows.sql("select count(*) from " + found).query(Long.class).single() == 0;
  }
}
