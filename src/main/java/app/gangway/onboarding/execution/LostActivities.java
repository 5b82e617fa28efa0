package app.gangway.onboarding.execution;

import app.gangway.common.RowIds;
import app.gangway.common.access.SystemOnly;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.ActivityTransitions;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.StepStart;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Activities that should have a job, for whoever compares rows with jobs. */
@Service
@Transactional
public class LostActivities {

  private final ActivityRuns runs;
  private final ActivityTransitions transitions;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  LostActivities(
      ActivityRuns runs,
      ActivityTransitions transitions,
      ApplicationEventPublisher events,
      Clock clock) {
    this.runs = runs;
    this.transitions = transitions;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Those that are queued or at work, in the order of their ids; none that is due in more than
   * {@link StepStart#NEAR}.
   *
   * @param before due before this moment
   * @param after the last one seen
   */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<QueuedActivity> due(Instant before, UUID after, int limit) {
    Instant now = clock.instant();
    Instant near = now.plus(StepStart.NEAR);
    return runs.due(before.isBefore(near) ? before : near, after, Limit.of(limit)).stream()
        .map(queued -> queued.at(queued.notBefore(), now))
        .toList();
  }

  /**
   * Sends one whose job is missing or dead on its way by a new one, unless it has moved meanwhile.
   *
   * @return whether it was sent
   */
  @SystemOnly
  public boolean sendAgain(QueuedActivity lost) {
    UUID job = RowIds.next();
    if (transitions.sendAgain(lost.runId(), lost.jobId(), job) == 0) {
      return false;
    }
    events.publishEvent(new Queued(List.of(lost.withJob(job))));
    return true;
  }
}
