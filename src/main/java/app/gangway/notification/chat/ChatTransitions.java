package app.gangway.notification.chat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The transitions of a message's row. Each says from which state it starts; it answers whether it
 * moved the row, and if not somebody else was first.
 */
@Repository
class ChatTransitions {

  private final JdbcClient rows;

  ChatTransitions(JdbcClient rows) {
    this.rows = rows;
  }

  /** An attempt begins; until its lease ends nobody else begins one. */
  boolean claim(UUID id, UUID job, Instant now, Instant lease) {
    return moved(
        rows.sql(
                """
                update chat_message set attempts = attempts + 1, claim = claim + 1, due_at = :lease
                where id = :id and job_id = :job and status = 'PENDING' and due_at <= :now\
                """)
            .param("id", id)
            .param("job", job)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("lease", lease.atOffset(ZoneOffset.UTC)));
  }

  /** The end of the attempt is that of the message. */
  boolean settle(UUID id, int claim, ChatStatus end, String outcome, Instant at) {
    return moved(
        rows.sql(
                """
                update chat_message set status = :end, last_outcome = :outcome, settled_at = :at,
                  due_at = :at
                where id = :id and claim = :claim and status = 'PENDING'\
                """)
            .param("id", id)
            .param("claim", claim)
            .param("end", end.name())
            .param("outcome", outcome)
            .param("at", at.atOffset(ZoneOffset.UTC)));
  }

  boolean retry(UUID id, int claim, String outcome, Instant due) {
    return moved(
        rows.sql(
                """
                update chat_message set last_outcome = :outcome, due_at = :due
                where id = :id and claim = :claim and status = 'PENDING'\
                """)
            .param("id", id)
            .param("claim", claim)
            .param("outcome", outcome)
            .param("due", due.atOffset(ZoneOffset.UTC)));
  }

  /** Another job takes it over, at another time, unless it is at work. */
  boolean postpone(UUID id, UUID former, UUID job, Instant due, Instant now) {
    return moved(
        rows.sql(
                """
                update chat_message set job_id = :job, due_at = :due
                where id = :id and job_id = :former and status = 'PENDING' and due_at <= :now\
                """)
            .param("id", id)
            .param("former", former)
            .param("job", job)
            .param("due", due.atOffset(ZoneOffset.UTC))
            .param("now", now.atOffset(ZoneOffset.UTC)));
  }

  /** Another job takes it over from one that is missing or dead. */
  boolean handOver(UUID id, UUID lost, UUID job) {
    return moved(
        rows.sql(
                """
                update chat_message set job_id = :job
                where id = :id and job_id = :lost and status = 'PENDING'\
                """)
            .param("id", id)
            .param("lost", lost)
            .param("job", job));
  }

  private static boolean moved(JdbcClient.StatementSpec transition) {
    return transition.update() == 1;
  }
}
