package app.gangway.approval;

import app.gangway.approval.ApprovalEvent.Decided;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What monitoring sees of approvals; counts what is committed. */
@Component
class ApprovalMeters {

  private final MeterRegistry registry;
  private final Timer lateness;

  ApprovalMeters(MeterRegistry registry) {
    this.registry = registry;
    lateness =
        Timer.builder("gangway.approvals.lateness")
            .description("From a deadline to the automatic decision")
            .publishPercentiles(0.5, 0.95, 0.99)
            .register(registry);
    for (ApprovalStatus status : ApprovalStatus.values()) {
      if (status != ApprovalStatus.PENDING && status != ApprovalStatus.WITHDRAWN) {
        decided(status, 0);
      }
    }
  }

  @TransactionalEventListener
  void on(Decided approval) {
    decided(approval.outcome(), 1);
    if (approval.outcome() == ApprovalStatus.EXPIRED) {
      lateness.record(approval.toDeadline().negated());
    }
  }

  private void decided(ApprovalStatus outcome, int count) {
    registry
        .counter("gangway.approvals.decided", "outcome", outcome.name().toLowerCase(Locale.ROOT))
        .increment(count);
  }
}
