package app.gangway.insights;

import app.gangway.common.Days;
import java.util.List;

/**
 * How many onboardings came in and went out on some days.
 *
 * @param submitted on these days, wherever they stand now
 * @param completed ended so on these days; the others likewise
 */
public record Traffic(Days days, long submitted, long completed, long failed, long withdrawn) {

  public long ended() {
    return completed + failed + withdrawn;
  }

  /** That of those of all that are within some days. */
  static Traffic sum(Days days, List<Traffic> all) {
    Traffic sum = new Traffic(days, 0, 0, 0, 0);
    for (Traffic each : all) {
      if (days.contains(each.days)) {
        sum =
            new Traffic(
                days,
                sum.submitted + each.submitted,
                sum.completed + each.completed,
                sum.failed + each.failed,
                sum.withdrawn + each.withdrawn);
      }
    }
    return sum;
  }
}
