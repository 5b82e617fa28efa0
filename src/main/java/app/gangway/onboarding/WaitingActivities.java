package app.gangway.onboarding;

import static java.util.Objects.requireNonNull;

import app.gangway.common.RowIds;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.execution.WorkerTransitions;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a decision does to the activity that waits for it; part of the commit that decides. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WaitingActivities {

  /** What a declined order says, in the words of the tutorial. */
  public static final String DECLINED = "Order was declined";

  private final OnboardingTransitions onboardings;
  private final ActivityTransitions runs;
  private final WorkerTransitions workerTransitions;
  private final FanIn fanIn;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WaitingActivities(
      OnboardingTransitions onboardings,
      ActivityTransitions runs,
      WorkerTransitions workerTransitions,
      FanIn fanIn,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.workerTransitions = workerTransitions;
    this.fanIn = fanIn;
    this.events = events;
    this.clock = clock;
  }

  /** Whether its whole batch was withdrawn, so that nobody need decide any more. */
  public boolean isWithdrawn(UUID onboardingId) {
    return onboardings.isWithdrawnWithBatch(onboardingId);
  }

  /** Sends it on its way. */
  public void release(UUID onboardingId, UUID runId) {
    UUID job = RowIds.next();
    moved(runs.release(runId, job, clock.instant()), runId);
    onboardings.resume(onboardingId);
    QueuedActivity queued =
        requireNonNull(workerTransitions.states(List.of(runId)).get(runId)).queued(job);
    events.publishEvent(new Queued(List.of(queued)));
    events.publishEvent(new Changed(onboardingId, queued.batchId()));
  }

  /** Takes the locks of their onboardings, in an order in which nobody waits for nobody. */
  public void lock(List<WaitingActivity> waiting) {
    workerTransitions.lock(waiting.stream().map(WaitingActivity::onboardingId).toList());
  }

  /** Settles them as declined. */
  public void decline(List<WaitingActivity> waiting) {
    List<WaitingActivity> inOrder =
        waiting.stream().sorted(Comparator.comparing(WaitingActivity::onboardingId)).toList();
    boolean[] moved = workerTransitions.decline(inOrder, DECLINED, clock.instant());
    for (int i = 0; i < moved.length; i++) {
      moved(moved[i] ? 1 : 0, inOrder.get(i).runId());
    }
    fanIn.announceIfDue(inOrder.stream().map(WaitingActivity::onboardingId).distinct().toList());
  }

  private static void moved(int rows, UUID runId) {
    if (rows == 0) {
      throw new StaleTransitionException("Activity %s does not wait".formatted(runId));
    }
  }
}
