package app.gangway.onboarding;

import app.gangway.common.Days;
import app.gangway.common.Interval;
import app.gangway.common.LikePattern;
import app.gangway.common.newhire.NewHire;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.domain.Specification;

/**
 * Which onboardings a list shows; null or blank means any.
 *
 * @param text part of a name or an email, in upper or lower case
 * @param role exactly
 * @param orderDeclined only those that completed with at least one declined activity; false for any
 * @param notBegun only those that run, but of which nothing has started; false for any
 * @param submitted only those that were submitted in this time
 * @param ended only those that ended in this time
 * @param cause only those that have failed for it
 * @param overdueAt only those of which, at that moment, a back end's answer is overdue
 * @param department exactly
 * @param location exactly
 * @param notReady only those of which something that is due by the first day is not over; false for
 *     any
 * @param starts only those whose first day is one of these
 */
public record OnboardingFilter(
    @Nullable String text,
    @Nullable OnboardingStatus status,
    @Nullable String role,
    @Nullable UUID batchId,
    @Nullable Instant endedSince,
    boolean orderDeclined,
    boolean notBegun,
    @Nullable Interval submitted,
    @Nullable Interval ended,
    @Nullable FailureCause cause,
    @Nullable Instant overdueAt,
    @Nullable String department,
    @Nullable String location,
    boolean notReady,
    @Nullable Days starts) {

  public static final OnboardingFilter ALL =
      new OnboardingFilter(null, null, null, null, null, false);

  /** Whenever they start, and ready or not. */
  public OnboardingFilter(
      @Nullable String text,
      @Nullable OnboardingStatus status,
      @Nullable String role,
      @Nullable UUID batchId,
      @Nullable Instant endedSince,
      boolean orderDeclined,
      boolean notBegun,
      @Nullable Interval submitted,
      @Nullable Interval ended,
      @Nullable FailureCause cause,
      @Nullable Instant overdueAt,
      @Nullable String department,
      @Nullable String location) {
    this(
        text,
        status,
        role,
        batchId,
        endedSince,
        orderDeclined,
        notBegun,
        submitted,
        ended,
        cause,
        overdueAt,
        department,
        location,
        false,
        null);
  }

  /** Of whatever department and location. */
  public OnboardingFilter(
      @Nullable String text,
      @Nullable OnboardingStatus status,
      @Nullable String role,
      @Nullable UUID batchId,
      @Nullable Instant endedSince,
      boolean orderDeclined,
      boolean notBegun,
      @Nullable Interval submitted,
      @Nullable Interval ended,
      @Nullable FailureCause cause,
      @Nullable Instant overdueAt) {
    this(
        text,
        status,
        role,
        batchId,
        endedSince,
        orderDeclined,
        notBegun,
        submitted,
        ended,
        cause,
        overdueAt,
        null,
        null);
  }

  /** Whenever they were submitted or ended, and for whatever cause they failed. */
  public OnboardingFilter(
      @Nullable String text,
      @Nullable OnboardingStatus status,
      @Nullable String role,
      @Nullable UUID batchId,
      @Nullable Instant endedSince,
      boolean orderDeclined) {
    this(text, status, role, batchId, endedSince, orderDeclined, false, null, null, null, null);
  }

  /** The children of a batch, in one status or in any. */
  public static OnboardingFilter ofBatch(UUID batchId, @Nullable OnboardingStatus status) {
    return new OnboardingFilter(null, status, null, batchId, null, false);
  }

  /** The same as a condition for the database. */
  public Specification<Onboarding> toSpecification() {
    return (onboarding, query, where) -> {
      List<Predicate> all = new ArrayList<>();
      if (text != null && !text.isBlank()) {
        // A link may ask for anything; PostgreSQL takes no NUL, not even to look for it.
        String part = text.replace('\0', ' ').strip().toLowerCase(Locale.ROOT);
        all.add(
            where.like(
                onboarding.get("searchText"), LikePattern.containing(part), LikePattern.ESCAPE));
      }
      if (status != null) {
        all.add(where.equal(onboarding.get("status"), status));
      }
      exactly(onboarding.get("hire").get("role"), role, where).ifPresent(all::add);
      exactly(onboarding.get("details").get("department"), department, where).ifPresent(all::add);
      exactly(onboarding.get("details").get("location"), location, where).ifPresent(all::add);
      if (batchId != null) {
        all.add(where.equal(onboarding.get("batchId"), batchId));
      }
      if (endedSince != null) {
        all.add(where.greaterThanOrEqualTo(onboarding.get("endedAt"), endedSince));
      }
      if (orderDeclined) {
        all.add(where.equal(onboarding.get("status"), OnboardingStatus.COMPLETED));
        all.add(where.greaterThan(onboarding.get("declined"), 0));
      }
      if (notBegun) {
        all.add(notBegun(onboarding, query, where));
      }
      if (submitted != null) {
        all.add(where.greaterThanOrEqualTo(onboarding.get("submittedAt"), submitted.since()));
        all.add(where.lessThan(onboarding.get("submittedAt"), submitted.until()));
      }
      if (ended != null) {
        all.add(where.greaterThanOrEqualTo(onboarding.get("endedAt"), ended.since()));
        all.add(where.lessThan(onboarding.get("endedAt"), ended.until()));
      }
      if (cause != null) {
        all.add(cause.of(onboarding, query, where));
      }
      if (overdueAt != null) {
        all.add(overdue(onboarding, query, where, overdueAt));
      }
      if (notReady) {
        all.add(where.isNull(onboarding.get("readyAt")));
        all.add(where.notEqual(onboarding.get("status"), OnboardingStatus.WITHDRAWN));
      }
      if (starts != null) {
        all.add(
            where.between(
                onboarding.<NewHire>get("hire").<LocalDate>get("startDate"),
                starts.first(),
                starts.last()));
      }
      return where.and(all.toArray(Predicate[]::new));
    };
  }

  private static Optional<Predicate> exactly(
      Path<String> column, @Nullable String wanted, CriteriaBuilder where) {
    return Optional.ofNullable(wanted)
        .filter(text -> !text.isBlank())
        .map(text -> where.equal(column, text.replace('\0', ' ')));
  }

  private static Predicate overdue(
      Root<Onboarding> onboarding, CriteriaQuery<?> query, CriteriaBuilder where, Instant now) {
    Subquery<UUID> waiting = query.subquery(UUID.class);
    Root<ActivityRun> run = waiting.from(ActivityRun.class);
    waiting
        .select(run.get("onboardingId"))
        .where(
            where.equal(run.get("status"), ActivityStatus.ORDERED),
            where.lessThan(run.get("dueAt"), now));
    return onboarding.get("id").in(waiting);
  }

  private static Predicate notBegun(
      Root<Onboarding> onboarding, CriteriaQuery<?> query, CriteriaBuilder where) {
    Subquery<Integer> begun = query.subquery(Integer.class);
    Root<ActivityRun> run = begun.from(ActivityRun.class);
    begun
        .select(where.literal(1))
        .where(
            where.equal(run.get("onboardingId"), onboarding.get("id")),
            where.isNotNull(run.get("firstStartedAt")));
    return where.and(
        where.equal(onboarding.get("status"), OnboardingStatus.RUNNING),
        where.isFalse(onboarding.get("suspended")),
        where.equal(onboarding.get("open"), onboarding.get("total")),
        where.not(where.exists(begun)));
  }
}
