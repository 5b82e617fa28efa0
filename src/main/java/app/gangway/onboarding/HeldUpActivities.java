package app.gangway.onboarding;

import app.gangway.access.HouseOnly;
import app.gangway.onboarding.OnboardingEvent.Queued;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends on what waited while its batch was suspended: its jobs came, and found nothing to do. */
@Service
@Transactional
public class HeldUpActivities {

  private final ActivityRuns runs;
  private final WorkerSteps steps;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  HeldUpActivities(
      ActivityRuns runs, WorkerSteps steps, ApplicationEventPublisher events, Clock clock) {
    this.runs = runs;
    this.steps = steps;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Sends some of a batch on their way by new jobs, in the order of their ids.
   *
   * @param after the last one seen
   * @return the last one of these; empty when none was left
   */
  @HouseOnly
  public Optional<UUID> sendSome(UUID batchId, UUID after, int limit) {
    List<QueuedActivity> waiting = runs.waitingOf(batchId, clock.instant(), after, Limit.of(limit));
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    List<UUID> jobs = waiting.stream().map(each -> RowIds.next()).toList();
    boolean[] moved = steps.handOver(waiting, jobs);
    List<QueuedActivity> sent = new ArrayList<>();
    for (int i = 0; i < moved.length; i++) {
      if (moved[i]) {
        sent.add(waiting.get(i).withJob(jobs.get(i)));
      }
    }
    events.publishEvent(new Queued(sent));
    return Optional.of(waiting.get(waiting.size() - 1).runId());
  }
}
