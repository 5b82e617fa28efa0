package app.gangway.onboarding;

import app.gangway.access.HouseOnly;
import app.gangway.grouping.Grouping;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.OnboardingEvent.Changed;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where the activities of an onboarding come together again, and it ends; once in each round. */
@Service
public class FanIn {

  private final OnboardingSteps steps;
  private final WorkerSteps workerSteps;
  private final ApplicationEventPublisher events;
  private final Grouping<UUID, Boolean> closing;

  FanIn(
      OnboardingSteps steps,
      WorkerSteps workerSteps,
      Closings closings,
      ApplicationEventPublisher events) {
    this.steps = steps;
    this.workerSteps = workerSteps;
    this.events = events;
    closing = new Grouping<>(closings::close);
  }

  /**
   * Says that the fan-in is due where the step just made was the one that brought the open
   * activities to nought; part of that step's commit.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  void announceIfDue(List<UUID> onboardings) {
    for (Tally tally : workerSteps.tallies(onboardings)) {
      if (tally.allSettled()) {
        events.publishEvent(new AllSettled(tally.id(), tally.round(), tally.name()));
      }
      events.publishEvent(new Changed(tally.id(), tally.batchId()));
    }
  }

  /**
   * Closes an onboarding whose activities have all settled; else does nothing.
   *
   * @return whether this call closed it
   */
  @HouseOnly
  public boolean close(UUID id) {
    return closing.ask(id);
  }

  /** The onboardings whose fan-in is due but has not happened, for whoever sends it again. */
  @HouseOnly
  @Transactional(readOnly = true)
  public List<AllSettled> unclosed(int limit) {
    return steps.unclosed(Limit.of(limit)).stream()
        .map(tally -> new AllSettled(tally.id(), tally.round(), tally.name()))
        .toList();
  }
}
