package app.gangway.onboarding;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Optional;

/**
 * Why people failed: an activity that failed for good, and what was recorded of its last attempt.
 *
 * @param text of {@link CauseText}; empty where nothing was recorded
 */
public record FailureCause(String activity, String text) {

  /** What an address says of it; {@link #parse} understands it. */
  public String parameter() {
    return activity + ":" + text;
  }

  /** Empty for what is none. */
  public static Optional<FailureCause> parse(String parameter) {
    // A link may ask for anything; PostgreSQL takes no NUL, not even to look for it.
    String legible = parameter.replace('\0', ' ');
    int colon = legible.indexOf(':');
    return colon <= 0
        ? Optional.empty()
        : Optional.of(new FailureCause(legible.substring(0, colon), legible.substring(colon + 1)));
  }

  /** Those who have failed with an activity that failed for this cause. */
  Predicate of(Root<Onboarding> onboarding, CriteriaQuery<?> query, CriteriaBuilder where) {
    Subquery<Integer> failed = query.subquery(Integer.class);
    Root<ActivityRun> run = failed.from(ActivityRun.class);
    failed
        .select(where.literal(1))
        .where(
            where.equal(run.get("onboardingId"), onboarding.get("id")),
            where.equal(run.get("status"), ActivityStatus.FAILED),
            where.equal(run.get("activity"), activity),
            where.equal(run.get("cause"), text));
    return where.and(
        where.equal(onboarding.get("status"), OnboardingStatus.FAILED), where.exists(failed));
  }
}
