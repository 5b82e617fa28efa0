package app.gangway.overview;

import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What the first page counts. */
public interface Figures extends Repository<Onboarding, UUID> {

  long count();

  long countByStatus(OnboardingStatus status);

  /** How many ended from one moment on and before another, by status. */
  @Query(
      """
      select new app.gangway.overview.StatusCount(o.status, count(o))
      from Onboarding o where o.endedAt >= :since and o.endedAt < :until group by o.status""")
  List<StatusCount> ended(Instant since, Instant until);

  /**
   * How many ended on each day of the calendar, by status. Each day is asked for by itself: where
   * the clock is changed it has 23 or 25 hours.
   *
   * @param last included
   */
  default List<DayCount> endedByDay(LocalDate first, LocalDate last, ZoneId zone) {
    return first
        .datesUntil(last.plusDays(1))
        .flatMap(
            day -> endedOn(day, zone).stream().map(c -> new DayCount(day, c.status(), c.count())))
        .toList();
  }

  private List<StatusCount> endedOn(LocalDate day, ZoneId zone) {
    return ended(
        day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** The latest in a status. */
  List<Onboarding> findByStatusOrderBySubmittedAtDesc(OnboardingStatus status, Limit limit);
}
