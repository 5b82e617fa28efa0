package app.gangway.notification.chat;

import app.gangway.common.RowTimes;
import app.gangway.notification.NoticeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of messages to chats, and which of them are sent as one. */
@Repository
class ChatRows {

  private static final String COLUMNS =
      """
      select id, approval_id, onboarding_id, group_name, kind, gather_key, status, attempts,
        claim, job_id, due_at
      from chat_message\s\
      """;

  private static final String UNTRIED = "gather_key = :key and status = 'PENDING' and attempts = 0";

  private final JdbcClient rows;

  ChatRows(JdbcClient rows) {
    this.rows = rows;
  }

  void add(ChatMessage message, Instant now) {
    rows.sql(
            """
            insert into chat_message (id, approval_id, onboarding_id, group_name, kind, gather_key,
              status, attempts, claim, job_id, due_at, created_at)
            values (:id, :approval, :onboarding, :group, :kind, :key, :status, 0, 0, :job, :due, :now)\
            """)
        .param("id", message.id())
        .param("approval", message.approvalId())
        .param("onboarding", message.onboardingId())
        .param("group", message.group())
        .param("kind", message.kind().name())
        .param("key", message.gatherKey())
        .param("status", message.status().name())
        .param("job", message.jobId())
        .param("due", sql(message.dueAt()))
        .param("now", sql(now))
        .update();
  }

  Optional<ChatMessage> find(UUID id) {
    return rows.sql(COLUMNS + "where id = ?").param(id).query(ChatRows::message).optional();
  }

  /** The one of these that is sent for all of them: the oldest that was not tried. */
  Optional<UUID> first(String key) {
    return rows.sql(
            "select id from chat_message where %s order by id fetch first 1 rows only"
                .formatted(UNTRIED))
        .param("key", key)
        .query(UUID.class)
        .optional();
  }

  /** When the last of the others was sent; now, if one of them is being sent or tried again. */
  Optional<Instant> lastSent(String key, UUID but, Instant now) {
    return rows
        .sql(
            """
            select settled_at from chat_message where gather_key = :key and id <> :but
              and (status = 'SENT' or status = 'PENDING' and attempts > 0)\
            """)
        .param("key", key)
        .param("but", but)
        .query((row, number) -> Optional.ofNullable(RowTimes.orNull(row, "settled_at")).orElse(now))
        .list()
        .stream()
        .max(Instant::compareTo);
  }

  /** Has all others that were not tried said by this one. */
  void gather(String key, UUID into) {
    rows.sql(
            """
            update chat_message set status = 'GATHERED', gathered_into = :into
            where id <> :into and\s\
            """
                + UNTRIED)
        .param("key", key)
        .param("into", into)
        .update();
  }

  /** The approvals that this one tells of: its own, and those of what it has gathered. */
  List<UUID> approvals(UUID id) {
    return rows.sql(
            "select approval_id from chat_message where id = ? or gathered_into = ? order by id")
        .params(id, id)
        .query(UUID.class)
        .list();
  }

  /** Those that should have a job, in the order of their ids. */
  List<ChatMessage> due(Instant before, UUID after, int limit) {
    return rows.sql(
            COLUMNS
                + """
                where status = 'PENDING' and due_at < :before and id > :after
                order by id fetch first :limit rows only\
                """)
        .param("before", sql(before))
        .param("after", after)
        .param("limit", limit)
        .query(ChatRows::message)
        .list();
  }

  /** What was to be said by a message that goes is said by its own. */
  void removeOf(UUID onboardingId) {
    rows.sql(
            """
            update chat_message set status = 'PENDING', gathered_into = null
            where status = 'GATHERED' and gathered_into in
              (select m.id from chat_message m where m.onboarding_id = ? and m.status = 'PENDING')\
            """)
        .param(onboardingId)
        .update();
    rows.sql("delete from chat_message where onboarding_id = ?").param(onboardingId).update();
  }

  private static OffsetDateTime sql(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static ChatMessage message(ResultSet row, int number) throws SQLException {
    return new ChatMessage(
        row.getObject("id", UUID.class),
        row.getObject("approval_id", UUID.class),
        row.getObject("onboarding_id", UUID.class),
        row.getString("group_name"),
        NoticeKind.valueOf(row.getString("kind")),
        row.getString("gather_key"),
        ChatStatus.valueOf(row.getString("status")),
        row.getInt("attempts"),
        row.getInt("claim"),
        row.getObject("job_id", UUID.class),
        RowTimes.of(row, "due_at"));
  }
}
