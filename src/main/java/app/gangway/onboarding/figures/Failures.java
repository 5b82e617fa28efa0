package app.gangway.onboarding.figures;

import app.gangway.common.Interval;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What failed, and why. */
@Repository
public class Failures {

  private static final String OF_FAILED =
      """
      select r.activity, coalesce(r.cause, '') as reason, count(*) as number
      from onboarding o join activity_run r on r.onboarding_id = o.id
      where o.ended_at >= :since and o.ended_at < :until and o.status || '' = 'FAILED'
        and r.status || '' = 'FAILED'
      group by r.activity, coalesce(r.cause, '')
      order by number desc, r.activity, reason fetch first :most rows only\
      """;

  private final JdbcClient rows;

  Failures(JdbcClient rows) {
    this.rows = rows;
  }

  /**
   * Of the onboardings that failed in this time and were not run again, the most frequent first.
   *
   * @param most how many at most
   */
  public List<FailureCount> of(Interval interval, int most) {
    return rows.sql(OF_FAILED)
        .param("since", interval.since().atOffset(ZoneOffset.UTC))
        .param("until", interval.until().atOffset(ZoneOffset.UTC))
        .param("most", most)
        .query((row, n) -> new FailureCount(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }
}
