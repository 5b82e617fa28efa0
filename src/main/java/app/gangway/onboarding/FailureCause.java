package app.gangway.onboarding;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.Optional;

/**
 * Why people failed: an activity that failed for good, and what was recorded of its last attempt.
 *
 * @param text as it was recorded, but with {@link #SOMEBODY} for the person's email, so that those
 *     whom the same met have the same cause; empty where nothing was recorded
 */
public record FailureCause(String activity, String text) {

  /** What stands for whoever it met. */
  public static final String SOMEBODY = "…";

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
            where.equal(text(onboarding, run, where), text));
    return where.and(
        where.equal(onboarding.get("status"), OnboardingStatus.FAILED), where.exists(failed));
  }

  private static Expression<String> text(
      Root<Onboarding> onboarding, Root<ActivityRun> run, CriteriaBuilder where) {
    return where.function(
        "replace",
        String.class,
        where.coalesce(run.<String>get("outcome"), ""),
        onboarding.get("hire").get("email"),
        where.literal(SOMEBODY));
  }
}
