package app.gangway.onboarding.figures;

import app.gangway.common.Interval;
import app.gangway.common.Intervals;
import app.gangway.common.MillisBetween;
import app.gangway.common.RowTimes;
import app.gangway.onboarding.OnboardingStatus;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** How long onboardings that completed took. */
@Repository
public class LeadTimes {

  /** Of all statuses: with a condition on the status H2 would look at all rows for each time. */
  private static final String ENDED =
      """
      select i.since, o.status, count(*),
        percentile_cont(0.5) within group (order by millis_between(o.submitted_at, o.ended_at)),
        percentile_cont(0.9) within group (order by millis_between(o.submitted_at, o.ended_at))\
      """
          + Intervals.FROM
          + """
           join onboarding o on o.ended_at >= i.since and o.ended_at < i.until
          group by i.since, o.status\
          """;

  private final JdbcTemplate rows;
  private final String ended;

  LeadTimes(JdbcTemplate rows) {
    this.rows = rows;
    this.ended = MillisBetween.in(ENDED, rows);
  }

  /**
   * Of those that completed in each; nothing for one without any. By the first moments.
   *
   * <p>A value between two is taken where the place of a percentile lies between them.
   */
  public Map<Instant, LeadTime> completed(List<Interval> intervals) {
    Map<Instant, LeadTime> times = new HashMap<>();
    rows.query(
        ended,
        select -> Intervals.set(select, 1, intervals),
        (RowCallbackHandler)
            row -> {
              if (OnboardingStatus.COMPLETED.name().equals(row.getString(2))) {
                times.put(
                    RowTimes.of(row, "since"),
                    new LeadTime(
                        row.getLong(3),
                        MillisBetween.toDuration(row.getDouble(4)),
                        MillisBetween.toDuration(row.getDouble(5))));
              }
            });
    return times;
  }
}
