package app.gangway.batch;

import app.gangway.common.Actor;
import app.gangway.onboarding.FailureCause;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants what had failed of a batch by a moment to be run again; kept until a job has seen
 * to it, which takes its id from here.
 *
 * @param reason null for none
 * @param activity of the one cause that is meant; null for whatever has failed
 * @param cause what was recorded of it; null for whatever has failed
 */
@Embeddable
record BatchRetry(
    @Column(name = "retry_id") UUID id,
    @Column(name = "retry_requested_at") Instant requestedAt,
    @Column(name = "retry_by") String by,
    @Column(name = "retry_by_kind") @Enumerated(EnumType.STRING) @JdbcTypeCode(SqlTypes.VARCHAR)
        Actor.Kind byKind,
    @Column(name = "retry_from") String origin,
    @Column(name = "retry_because") @Nullable String reason,
    @Column(name = "retry_activity") @Nullable String activity,
    @Column(name = "retry_cause") @Nullable String cause) {

  /** What failed for it alone is meant; empty for all. */
  Optional<FailureCause> only() {
    return activity == null
        ? Optional.empty()
        : Optional.of(new FailureCause(activity, cause == null ? "" : cause));
  }

  Actor actor() {
    return new Actor(by, byKind, origin);
  }
}
