package app.gangway.approval;

import app.gangway.common.Interval;
import app.gangway.common.MillisBetween;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How approvals are decided, and how fast. */
@Repository
public class DecisionTimes {

  private static final String OF_DECIDED =
      """
      select a.status, count(*),
        percentile_cont(0.5) within group (order by millis_between(a.asked_at, a.decided_at))
      from approval a
      where a.decided_at >= :since and a.decided_at < :until
        and a.status || '' in ('APPROVED', 'DECLINED', 'EXPIRED')
      group by a.status\
      """;

  private final JdbcClient rows;
  private final String ofDecided;

  DecisionTimes(JdbcClient rows, JdbcTemplate database) {
    this.rows = rows;
    this.ofDecided = MillisBetween.in(OF_DECIDED, database);
  }

  /**
   * Of those that were approved, declined or expired in this time; nothing for a way without any.
   */
  public List<DecisionTime> of(Interval interval) {
    return rows.sql(ofDecided)
        .param("since", interval.since().atOffset(ZoneOffset.UTC))
        .param("until", interval.until().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new DecisionTime(
                    ApprovalStatus.valueOf(row.getString(1)),
                    row.getLong(2),
                    MillisBetween.toDuration(row.getDouble(3))))
        .list();
  }
}
