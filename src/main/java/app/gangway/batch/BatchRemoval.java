package app.gangway.batch;

import app.gangway.batch.BatchEvent.Removed;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.OnboardingRemoval;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.query.BatchChildStates;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes batches that have ended; part of the transaction of whoever removes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class BatchRemoval {

  private final Onboardings onboardings;
  private final BatchChildStates children;
  private final OnboardingRemoval onboardingRemoval;
  private final JdbcClient rows;
  private final ApplicationEventPublisher events;

  BatchRemoval(
      Onboardings onboardings,
      BatchChildStates children,
      OnboardingRemoval onboardingRemoval,
      JdbcClient rows,
      ApplicationEventPublisher events) {
    this.onboardings = onboardings;
    this.children = children;
    this.onboardingRemoval = onboardingRemoval;
    this.rows = rows;
    this.events = events;
  }

  /**
   * Removes one; its children stay. Not while one of them still runs, which would bring it to life
   * again.
   *
   * @return its instance id; empty when it has not ended, or is gone already
   */
  public Optional<String> remove(UUID id) {
    children.lock(id);
    Optional<String> instanceId =
        rows.sql(
                """
                select instance_id from batch
                where id = ? and status in ('COMPLETED', 'WITHDRAWN') for update\
                """)
            .param(id)
            .query(String.class)
            .optional()
            .filter(ended -> !onboardings.hasOpenChild(id));
    if (instanceId.isPresent()) {
      events.publishEvent(new Removed(id));
      onboardingRemoval.leaveBatch(id);
      rows.sql("delete from batch where id = ?").param(id).update();
    }
    return instanceId;
  }

  /** What is left does not tell any more that the batch has failed, so the batch keeps it. */
  @EventListener
  void on(OnboardingEvent.Removed child) {
    if (child.status() == OnboardingStatus.FAILED && child.batchId() != null) {
      rows.sql("update batch set failure_removed = true where id = ?")
          .param(child.batchId())
          .update();
    }
  }
}
