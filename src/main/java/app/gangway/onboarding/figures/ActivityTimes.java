package app.gangway.onboarding.figures;

import app.gangway.common.Interval;
import app.gangway.common.MillisBetween;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where the time of activities goes, on average. */
@Repository
public class ActivityTimes {

  /** Of so many onboardings averages are taken, if there are more, chosen at random. */
  public static final int SAMPLE = 5_000;

  /** What the last three digits of an id can be. */
  private static final int ENDINGS = 0x1000;

  /** After every ending of an id. */
  private static final String AFTER_ALL = "g";

  /**
   * The time between two runs of the same is a person's, and would be told as the queue's. An id
   * ends at random, so a part of the ends is a sample; which onboardings are in it is read from one
   * index alone, and the condition on their statuses is written so that no other is taken.
   */
  private static final String OF_ENDED =
      """
      select r.activity, count(*),
        sum(millis_between(o.submitted_at, r.settled_at)),
        coalesce(sum(millis_between(r.first_started_at, r.settled_at)), 0),
        coalesce(sum(millis_between(r.asked_at, r.answered_at)), 0)
      from onboarding o join activity_run r on r.onboarding_id = o.id
      where o.ended_at >= :since and o.ended_at < :until
        and right(cast(o.id as varchar), 3) < :below
        and case when o.status in ('COMPLETED', 'FAILED') then o.round end = 1
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
   *
   * @param ended how many have ended in it; from {@link #SAMPLE} on a sample stands for all
   */
  public List<ActivityTime> ofEnded(Interval interval, long ended) {
    return rows.sql(ofEnded)
        .param("since", interval.since().atOffset(ZoneOffset.UTC))
        .param("until", interval.until().atOffset(ZoneOffset.UTC))
        .param("below", below(ended))
        .query(ActivityTimes::time)
        .list();
  }

  /** Before which ending of an id as many are as a sample has. */
  private static String below(long ended) {
    return ended <= SAMPLE
        ? AFTER_ALL
        : String.format(Locale.ROOT, "%03x", Math.max(1, ENDINGS * (long) SAMPLE / ended));
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
