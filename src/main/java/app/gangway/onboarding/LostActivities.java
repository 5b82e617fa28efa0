package app.gangway.onboarding;

import app.gangway.access.HouseOnly;
import app.gangway.onboarding.OnboardingEvent.Queued;
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
  private final ActivitySteps steps;
  private final ApplicationEventPublisher events;

  LostActivities(ActivityRuns runs, ActivitySteps steps, ApplicationEventPublisher events) {
    this.runs = runs;
    this.steps = steps;
    this.events = events;
  }

  /**
   * Those that are queued or at work, in the order of their ids.
   *
   * @param before due before this moment
   * @param after the last one seen
   */
  @HouseOnly
  @Transactional(readOnly = true)
  public List<QueuedActivity> due(Instant before, UUID after, int limit) {
    return runs.due(before, after, Limit.of(limit));
  }

  /**
   * Sends one whose job is missing or dead on its way by a new one, unless it has moved meanwhile.
   *
   * @return whether it was sent
   */
  @HouseOnly
  public boolean sendAgain(QueuedActivity lost) {
    UUID job = RowIds.next();
    if (steps.sendAgain(lost.runId(), lost.jobId(), job) == 0) {
      return false;
    }
    events.publishEvent(new Queued(List.of(lost.withJob(job))));
    return true;
  }
}
