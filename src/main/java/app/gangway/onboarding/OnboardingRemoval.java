package app.gangway.onboarding;

import app.gangway.onboarding.OnboardingEvent.Removed;
import app.gangway.onboarding.query.OnboardingSnapshot;
import app.gangway.onboarding.query.OnboardingSnapshots;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Removes onboardings that have ended; part of the transaction of whoever removes. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class OnboardingRemoval {

  private final Onboardings onboardings;
  private final OnboardingSnapshots snapshots;
  private final JdbcClient rows;
  private final ApplicationEventPublisher events;

  OnboardingRemoval(
      Onboardings onboardings,
      OnboardingSnapshots snapshots,
      JdbcClient rows,
      ApplicationEventPublisher events) {
    this.onboardings = onboardings;
    this.snapshots = snapshots;
    this.rows = rows;
    this.events = events;
  }

  /**
   * Removes one with its activities and its timeline.
   *
   * @return its instance id; empty when it has not ended, or is gone already
   */
  public Optional<String> remove(UUID id) {
    onboardings.lock(id);
    Optional<OnboardingSnapshot> ended = snapshots.find(id).filter(row -> row.status().isEnded());
    ended.ifPresent(
        row -> {
          events.publishEvent(new Removed(id, row.batchId(), row.status()));
          removeTimeline(id);
          rows.sql("delete from activity_run where onboarding_id = ?").param(id).update();
          rows.sql("delete from onboarding where id = ?").param(id).update();
        });
    return ended.map(OnboardingSnapshot::instanceId);
  }

  /**
   * Removes what onboardings keep of a batch, whose children are locked. They stay, as onboardings
   * without a batch.
   */
  public void leaveBatch(UUID batchId) {
    removeTimeline(batchId);
    rows.sql("update onboarding set batch_id = null where batch_id = ?").param(batchId).update();
    rows.sql("delete from batch_hold where batch_id = ?").param(batchId).update();
  }

  private void removeTimeline(UUID subject) {
    rows.sql("delete from timeline where subject_id = ?").param(subject).update();
  }
}
