package app.gangway.onboarding.figures;

import app.gangway.common.Interval;
import app.gangway.common.MillisBetween;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the time of activities goes. */
@Repository
public class ActivityTimes {

  /** The time between two runs of the same is a person's, and would be told as the queue's. */
  private static final String OF_ENDED =
      """
      select r.activity, count(*),
        sum(millis_between(o.submitted_at, r.settled_at)),
        coalesce(sum(millis_between(r.first_started_at, r.settled_at)), 0),
        coalesce(sum(millis_between(r.asked_at, r.answered_at)), 0)
      from onboarding o join activity_run r on r.onboarding_id = o.id
      where o.ended_at >= :since and o.ended_at < :until
        and o.status || '' in ('COMPLETED', 'FAILED') and o.round = 1
      group by r.activity order by min(r.ordinal), r.activity\
      """;

  private final JdbcClient rows;
  private final String ofEnded;

  ActivityTimes(JdbcClient rows, JdbcTemplate database) {
    this.rows = rows;
    this.ofEnded = MillisBetween.in(OF_ENDED, database);
  }

  /**
   * Of the onboardings that completed or failed in this time, but for those that were run again; in
   * the order in which results are listed.
   */
  public List<ActivityTime> ofEnded(Interval interval) {
    return rows.sql(ofEnded)
        .param("since", interval.since().atOffset(ZoneOffset.UTC))
        .param("until", interval.until().atOffset(ZoneOffset.UTC))
        .query(ActivityTimes::time)
        .list();
  }

  private static ActivityTime time(ResultSet row, int number) throws SQLException {
    long count = row.getLong(2);
    double running = row.getDouble(4) / count;
    double waiting = row.getDouble(5) / count;
    double queued = Math.max(0, row.getDouble(3) / count - running - waiting);
    return new ActivityTime(
        row.getString(1),
        count,
        MillisBetween.toDuration(queued),
        MillisBetween.toDuration(running),
        MillisBetween.toDuration(waiting));
  }
}
