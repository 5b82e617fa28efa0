package app.gangway.durable.query;

import app.gangway.durable.RuntimeStatus;
import java.util.Collection;
import java.util.stream.Collectors;

/** The statuses of instances as they follow from the rows of onboardings and batches. */
public final class StatusSql {

  /** Of the onboarding {@code o}. */
  public static final String OF_ONBOARDING =
      """
      case when o.suspended then 'SUSPENDED'
        when o.status in ('RUNNING', 'WAITING') then 'RUNNING'
        when o.status = 'WITHDRAWN' then 'TERMINATED' else o.status end""";

  /** One that was removed counts too. */
  private static final String FAILED_CHILD =
      """
      (b.failure_removed or exists (
        select 1 from onboarding c where c.batch_id = b.id and c.status = 'FAILED'))""";

  /** Of the batch {@code b}: failed when a child has, as a parent that awaits its children is. */
  public static final String OF_BATCH =
      """
      case when b.suspended then 'SUSPENDED'
        when b.status = 'WITHDRAWN' then 'TERMINATED'
        when b.status = 'COMPLETED' and %s then 'FAILED' else b.status end"""
          .formatted(FAILED_CHILD);

  private StatusSql() {}

  /** A condition that keeps the onboardings {@code o} with one of these statuses. */
  static String onboardings(Collection<RuntimeStatus> wanted) {
    return any(wanted.stream().map(StatusSql::onboarding).toList());
  }

  /** A condition that keeps the batches {@code b} with one of these statuses. */
  static String batches(Collection<RuntimeStatus> wanted) {
    return any(wanted.stream().map(StatusSql::batch).toList());
  }

  private static String any(Collection<String> conditions) {
    return conditions.stream().collect(Collectors.joining(" or ", "(", ")"));
  }

  private static String onboarding(RuntimeStatus status) {
    return switch (status) {
      case RUNNING -> "o.status in ('RUNNING', 'WAITING') and not o.suspended";
      case SUSPENDED -> "o.suspended";
      case COMPLETED, FAILED -> "o.status = '" + status.name() + "'";
      case TERMINATED -> "o.status = 'WITHDRAWN'";
      case CONTINUED_AS_NEW, CANCELED, PENDING -> "false";
    };
  }

  private static String batch(RuntimeStatus status) {
    return switch (status) {
      case RUNNING -> "b.status = 'RUNNING' and not b.suspended";
      case SUSPENDED -> "b.suspended";
      case COMPLETED -> "b.status = 'COMPLETED' and not " + FAILED_CHILD;
      case FAILED -> "b.status = 'COMPLETED' and " + FAILED_CHILD;
      case TERMINATED -> "b.status = 'WITHDRAWN'";
      case CONTINUED_AS_NEW, CANCELED, PENDING -> "false";
    };
  }
}
