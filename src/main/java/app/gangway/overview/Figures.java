package app.gangway.overview;

import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What the first page counts. */
public interface Figures extends Repository<Onboarding, UUID> {

  long count();

  long countByStatus(OnboardingStatus status);

  /**
   * How many ended on each day from one moment to another, by status.
   *
   * @param start the first moment in seconds since 1970; days are counted from it
   */
  @Query(
      """
      select new app.gangway.overview.DayCount(d.ordinal, d.status, count(*))
      from (
        select cast(floor((extract(epoch from o.endedAt) - :start) / 86400) as integer) as ordinal,
          o.status as status
        from Onboarding o where o.endedAt >= :since and o.endedAt < :until) d
      group by d.ordinal, d.status""")
  List<DayCount> endedByDay(Instant since, Instant until, long start);

  /** The latest in a status. */
  List<Onboarding> findByStatusOrderBySubmittedAtDesc(OnboardingStatus status, Limit limit);
}
