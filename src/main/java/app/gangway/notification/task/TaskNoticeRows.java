package app.gangway.notification.task;

import app.gangway.common.newhire.LegibleText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who was told of tasks on which day, and which onboardings the mail names. */
@Repository
class TaskNoticeRows {

  /** The column's length. */
  private static final int TITLES_MAX = 1000;

  private final JdbcClient rows;

  TaskNoticeRows(JdbcClient rows) {
    this.rows = rows;
  }

  /**
   * What somebody is told on one day.
   *
   * @param onboardingId by which the mail is found
   */
  record TaskNotice(TaskKey reader, LocalDate day, UUID mailId, UUID onboardingId) {}

  /** A reader as a row has them. */
  record TaskKey(String name, boolean isGroup) {}

  /** What a mail names of an onboarding. */
  record Named(UUID onboardingId, String titles) {}

  /** Those who have been told. */
  Set<String> told(LocalDate day) {
    return new HashSet<>(
        rows.sql("select person from task_notice where told_on = ?")
            .param(day)
            .query(String.class)
            .list());
  }

  /**
   * Says that nobody else tells this reader on this day.
   *
   * @throws org.springframework.dao.DuplicateKeyException if somebody else does
   */
  void claim(TaskReader reader, LocalDate day) {
    rows.sql("insert into task_notice (person, told_on, name, to_group) values (?, ?, ?, ?)")
        .params(reader.key(), day, reader.name(), reader.isGroup())
        .update();
  }

  /** Of one that was claimed. */
  void set(TaskReader reader, LocalDate day, UUID mail, UUID onboarding) {
    rows.sql(
            "update task_notice set mail_id = ?, onboarding_id = ? where person = ? and told_on ="
                + " ?")
        .params(mail, onboarding, reader.key(), day)
        .update();
  }

  Optional<TaskNotice> ofMail(UUID mail) {
    return rows.sql(
            "select name, to_group, told_on, mail_id, onboarding_id from task_notice where mail_id"
                + " = ?")
        .param(mail)
        .query(TaskNoticeRows::notice)
        .optional();
  }

  /** Whether its reader was told on a later day too. */
  boolean isOutdated(UUID mail) {
    return rows.sql(
                """
                select count(*) from task_notice n join task_notice later
                  on later.person = n.person and later.told_on > n.told_on
                where n.mail_id = ?\
                """)
            .param(mail)
            .query(Integer.class)
            .single()
        > 0;
  }

  /** What this mail names from now on. */
  void name(UUID mail, Map<UUID, String> titles) {
    forgetNames(mail);
    titles.forEach(
        (onboarding, text) ->
            rows.sql(
                    "insert into task_notice_name (mail_id, onboarding_id, titles) values (?, ?,"
                        + " ?)")
                .params(mail, onboarding, LegibleText.line(text, TITLES_MAX))
                .update());
  }

  List<Named> named(UUID mail) {
    return rows.sql(
            """
            select onboarding_id, titles from task_notice_name where mail_id = ?
            order by onboarding_id\
            """)
        .param(mail)
        .query(
            (row, n) ->
                new Named(row.getObject("onboarding_id", UUID.class), row.getString("titles")))
        .list();
  }

  private void forgetNames(UUID mail) {
    rows.sql("delete from task_notice_name where mail_id = ?").param(mail).update();
  }

  /** The mail server has said what becomes of it; what it names is in the timelines. */
  void settle(UUID mail) {
    rows.sql("update task_notice set settled = true where mail_id = ?").param(mail).update();
    forgetNames(mail);
  }

  /** Nothing of an onboarding is kept; and whoever was to be told by its mail is told anew. */
  void removeOf(UUID onboardingId) {
    rows.sql("delete from task_notice_name where onboarding_id = ?").param(onboardingId).update();
    rows.sql("delete from task_notice where onboarding_id = ? and not settled")
        .param(onboardingId)
        .update();
  }

  /** What was before this day. */
  void forget(LocalDate before) {
    rows.sql("delete from task_notice where told_on < ?").param(before).update();
  }

  private static TaskNotice notice(ResultSet row, int number) throws SQLException {
    return new TaskNotice(
        new TaskKey(row.getString("name"), row.getBoolean("to_group")),
        row.getObject("told_on", LocalDate.class),
        row.getObject("mail_id", UUID.class),
        row.getObject("onboarding_id", UUID.class));
  }
}
