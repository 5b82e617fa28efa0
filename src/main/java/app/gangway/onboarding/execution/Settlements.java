package app.gangway.onboarding.execution;

import app.gangway.onboarding.StaleTransitionException;
import app.gangway.onboarding.timeline.Timeline;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends activities, those that end together in one commit. */
@Service
@Transactional
class Settlements {

  private final WorkerTransitions transitions;
  private final FanIn fanIn;
  private final Timeline timeline;

  Settlements(WorkerTransitions transitions, FanIn fanIn, Timeline timeline) {
    this.transitions = transitions;
    this.fanIn = fanIn;
    this.timeline = timeline;
  }

  /**
   * All or none.
   *
   * @throws StaleTransitionException when somebody else has taken one of the activities over
   */
  void settle(List<Settlement> settlements) {
    List<Settlement> inOrder =
        settlements.stream()
            .sorted(Comparator.comparing(settlement -> settlement.attempt().onboardingId()))
            .toList();
    transitions.countDown(inOrder);
    boolean[] moved = transitions.settle(inOrder);
    IntStream.range(0, moved.length)
        .filter(i -> !moved[i])
        .findFirst()
        .ifPresent(
            i -> {
              throw inOrder.get(i).attempt().takenOver();
            });
    // After the locks of the onboardings, as in every step.
    inOrder.forEach(settlement -> settlement.alongside().run());
    timeline.write(inOrder.stream().flatMap(settlement -> settlement.lines().stream()).toList());
    fanIn.announceIfDue(
        inOrder.stream().map(settled -> settled.attempt().onboardingId()).distinct().toList());
  }
}
