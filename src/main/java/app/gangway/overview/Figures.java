package app.gangway.overview;

import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.Starting;
import app.gangway.onboarding.StatusCount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** What the first page counts. */
@Component
public class Figures {

  private final Onboardings onboardings;

  Figures(Onboardings onboardings) {
    this.onboardings = onboardings;
  }

  public long count() {
    return onboardings.count();
  }

  public long countByStatus(OnboardingStatus status) {
    return onboardings.countByStatus(status);
  }

  /** How many ended from one moment on and before another, by status. */
  public List<StatusCount> ended(Instant since, Instant until) {
    return onboardings.ended(since, until);
  }

  /** How many that ended from this moment on completed with a declined order. */
  public long orderDeclined(Instant since) {
    return onboardings.count(
        new OnboardingFilter(null, null, null, null, since, true).toSpecification());
  }

  /** How many start on one of these days, and how many of them are not ready. */
  public Starting starting(LocalDate first, LocalDate last) {
    return onboardings.starting(first, last);
  }

  /**
   * How many ended on each day of the calendar, by status. Each day is asked for by itself: where
   * the clock is changed it has 23 or 25 hours.
   *
   * @param last included
   */
  public List<DayCount> endedByDay(LocalDate first, LocalDate last, ZoneId zone) {
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
  public List<Onboarding> latest(OnboardingStatus status, Limit limit) {
    return onboardings.findByStatusOrderBySubmittedAtDesc(status, limit);
  }
}
