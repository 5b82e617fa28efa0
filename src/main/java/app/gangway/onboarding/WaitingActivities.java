package app.gangway.onboarding;

import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.Queued;
import java.time.Clock;
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

  /** What a declined order says, in the lesson's words. */
  public static final String DECLINED = "Order was declined";

  private final OnboardingSteps onboardings;
  private final ActivitySteps runs;
  private final FanIn fanIn;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  WaitingActivities(
      OnboardingSteps onboardings,
      ActivitySteps runs,
      FanIn fanIn,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.fanIn = fanIn;
    this.events = events;
    this.clock = clock;
  }

  /** Sends it on its way. */
  public void release(UUID onboardingId, UUID runId) {
    UUID job = RowIds.next();
    moved(runs.release(runId, job, clock.instant()), runId);
    onboardings.resume(onboardingId);
    QueuedActivity queued = runs.state(runId).orElseThrow().queued(job);
    events.publishEvent(new Queued(List.of(queued)));
    events.publishEvent(new Changed(onboardingId, queued.batchId()));
  }

  /** Settles it as declined. */
  public void decline(UUID onboardingId, UUID runId) {
    onboardings.settleOne(onboardingId, 0, 1);
    moved(runs.decline(runId, DECLINED, clock.instant()), runId);
    onboardings.resume(onboardingId);
    fanIn.announceIfDue(List.of(onboardingId));
  }

  private static void moved(int rows, UUID runId) {
    if (rows == 0) {
      throw new StaleStepException("Activity %s does not wait".formatted(runId));
    }
  }
}
