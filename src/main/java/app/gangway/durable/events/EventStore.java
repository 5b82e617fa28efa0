package app.gangway.durable.events;

import app.gangway.approval.Decision;
import app.gangway.approval.EarlyDecisions;
import app.gangway.common.Actor;
import app.gangway.common.newhire.LegibleText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The events that machines raised; those that nobody waited for are kept until somebody does. */
@Repository
public class EventStore implements EarlyDecisions {

  /** The length of {@code raised_event.raised_from}. */
  private static final int FROM_MAX = 100;

  private static final String KEEP =
      """
      insert into raised_event (subject_id, name, payload, approves, raised_at, raised_by,
        raised_from, approval_id) values (?, ?, ?, ?, ?, ?, ?, ?)\
      """;

  private static final String OLDEST =
      """
      select id, approves, raised_by, raised_from from raised_event
      where subject_id = ? and lower(name) = ? and approval_id is null order by id
      fetch first 1 row only\
      """;

  private static final String OF =
      """
      select name, payload, raised_at, approval_id from raised_event
      where subject_id = ? order by id\
      """;

  private final JdbcTemplate rows;

  EventStore(JdbcTemplate rows) {
    this.rows = rows;
  }

  /**
   * An event as it was raised.
   *
   * @param answered the approval that it decided, or null
   */
  public record Kept(String name, String payload, Instant at, @Nullable UUID answered) {}

  /**
   * @param answered the approval that it decided, or null
   */
  void keep(UUID subject, RaisedEvent event, Actor actor, Instant at, @Nullable UUID answered) {
    rows.update(
        KEEP,
        subject,
        event.name(),
        event.json(),
        event.approves(),
        at.atOffset(ZoneOffset.UTC),
        actor.name(),
        LegibleText.line(actor.origin(), FROM_MAX),
        answered);
  }

  int count(UUID subject) {
    Integer count =
        rows.queryForObject(
            "select count(*) from raised_event where subject_id = ?", Integer.class, subject);
    return count == null ? 0 : count;
  }

  /** In the order in which they came. */
  public List<Kept> of(UUID subject) {
    return rows.query(
        OF,
        (row, n) ->
            new Kept(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getObject(4, UUID.class)),
        subject);
  }

  private record Early(long id, EarlyDecision decision) {}

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public Optional<EarlyDecision> take(UUID onboardingId, UUID approvalId) {
    Optional<Early> found =
        rows
            .query(
                OLDEST,
                (row, n) -> {
                  Decision decision = RaisedEvent.decision(row.getBoolean(2));
                  // Only machines raise events.
                  Actor by = new Actor(row.getString(3), Actor.Kind.MACHINE, row.getString(4));
                  return new Early(row.getLong(1), new EarlyDecision(decision, by));
                },
                onboardingId,
                RaisedEvent.APPROVAL_KEY)
            .stream()
            .findFirst();
    found.ifPresent(
        early ->
            rows.update(
                "update raised_event set approval_id = ? where id = ?", approvalId, early.id()));
    return found.map(Early::decision);
  }

  /** All of this subject, for good. */
  public void remove(UUID subject) {
    rows.update("delete from raised_event where subject_id = ?", subject);
  }
}
