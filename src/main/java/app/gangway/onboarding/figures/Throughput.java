package app.gangway.onboarding.figures;

import app.gangway.common.Interval;
import app.gangway.common.Intervals;
import app.gangway.common.RowTimes;
import app.gangway.onboarding.OnboardingStatus;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** How many onboardings come in and go out. */
@Repository
public class Throughput {

  private static final String SUBMITTED =
      "select i.since, count(*)"
          + Intervals.FROM
          + """
           join onboarding o on o.submitted_at >= i.since and o.submitted_at < i.until
          group by i.since\
          """;

  private static final String ENDED =
      "select i.since, o.status, count(*)"
          + Intervals.FROM
          + """
           join onboarding o on o.ended_at >= i.since and o.ended_at < i.until
          group by i.since, o.status\
          """;

  private final JdbcTemplate rows;

  Throughput(JdbcTemplate rows) {
    this.rows = rows;
  }

  /** How many were submitted in each; nothing for one without any. By the first moments. */
  public Map<Instant, Long> submitted(List<Interval> intervals) {
    Map<Instant, Long> counts = new HashMap<>();
    rows.query(
        SUBMITTED,
        select -> Intervals.set(select, 1, intervals),
        (RowCallbackHandler) row -> counts.put(RowTimes.of(row, "since"), row.getLong(2)));
    return counts;
  }

  /** How many ended in each, by how; nothing for one without any. By the first moments. */
  public Map<Instant, Map<OnboardingStatus, Long>> ended(List<Interval> intervals) {
    Map<Instant, Map<OnboardingStatus, Long>> counts = new HashMap<>();
    rows.query(
        ENDED,
        select -> Intervals.set(select, 1, intervals),
        (RowCallbackHandler)
            row ->
                counts
                    .computeIfAbsent(
                        RowTimes.of(row, "since"), since -> new EnumMap<>(OnboardingStatus.class))
                    .put(OnboardingStatus.valueOf(row.getString(2)), row.getLong(3)));
    return counts;
  }
}
