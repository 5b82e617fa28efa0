package app.gangway.onboarding.execution;

import app.gangway.common.access.SystemOnly;
import app.gangway.common.concurrent.GroupCommit;
import app.gangway.onboarding.OnboardingEvent.AllSettled;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingTransitions;
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

  private final OnboardingTransitions transitions;
  private final WorkerTransitions workerTransitions;
  private final ApplicationEventPublisher events;
  private final GroupCommit<UUID, Boolean> closing;

  FanIn(
      OnboardingTransitions transitions,
      WorkerTransitions workerTransitions,
      Completions closings,
      ApplicationEventPublisher events) {
    this.transitions = transitions;
    this.workerTransitions = workerTransitions;
    this.events = events;
    closing = new GroupCommit<>(closings::close);
  }

  /**
   * Says that the fan-in is due where the step just made was the one that brought the open
   * activities to nought; part of that step's commit.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void announceIfDue(List<UUID> onboardings) {
    for (OnboardingCounts counts : workerTransitions.countsOf(onboardings)) {
      if (counts.allSettled()) {
        events.publishEvent(new AllSettled(counts.id(), counts.round(), counts.name()));
      }
      events.publishEvent(new Changed(counts.id(), counts.batchId()));
    }
  }

  /**
   * Closes an onboarding whose activities have all settled; else does nothing.
   *
   * @return whether this call closed it
   */
  @SystemOnly
  public boolean close(UUID id) {
    return closing.ask(id);
  }

  /** The onboardings whose fan-in is due but has not happened, for whoever sends it again. */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<AllSettled> unclosed(int limit) {
    return transitions.unclosed(Limit.of(limit)).stream()
        .map(counts -> new AllSettled(counts.id(), counts.round(), counts.name()))
        .toList();
  }
}
