package app.gangway.onboarding.execution;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.execution.FollowerRows.Follower;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The steps of one onboarding, and which of them come before which. */
final class StepGraph {

  private final List<Follower> steps;
  private final Map<String, Follower> byKey = new HashMap<>();
  private final Map<String, ActivityStatus> status = new HashMap<>();

  StepGraph(List<Follower> steps) {
    this.steps = steps;
    for (Follower step : steps) {
      byKey.put(step.name().id(), step);
      status.put(step.name().id(), step.status());
    }
  }

  /** Those that wait, and whose steps before them are all over. */
  List<Follower> ready() {
    return steps.stream()
        .filter(step -> status(step) == ActivityStatus.BLOCKED)
        .filter(step -> step.blockers().stream().allMatch(key -> isOver(key)))
        .toList();
  }

  /** Those that wait for one that cannot come to a good end; from now on they cannot either. */
  List<Follower> lose() {
    return spread(
        ActivityStatus.BLOCKED,
        ActivityStatus.NOT_STARTED,
        step -> step.blockers().stream().anyMatch(this::isLost));
  }

  /** A step before this one that has failed, or did not start. */
  Follower lostBefore(Follower step) {
    return step.blockers().stream().filter(this::isLost).map(byKey::get).findFirst().orElseThrow();
  }

  /** Those that did not start, and whose steps before them may come to a good end again. */
  List<Follower> reopen() {
    return spread(
        ActivityStatus.NOT_STARTED,
        ActivityStatus.BLOCKED,
        step -> step.blockers().stream().noneMatch(this::isLost));
  }

  /** Moves steps from one status to another until none is left that should move. */
  private List<Follower> spread(ActivityStatus from, ActivityStatus to, Predicate<Follower> moves) {
    List<Follower> moved = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Follower step : steps) {
        if (status(step) == from && moves.test(step)) {
          status.put(step.name().id(), to);
          moved.add(step);
          more = true;
        }
      }
    }
    return moved;
  }

  private ActivityStatus status(Follower step) {
    return status.getOrDefault(step.name().id(), step.status());
  }

  /** One that is not there did not apply. */
  private boolean isOver(String key) {
    ActivityStatus stands = status.get(key);
    return stands == null || stands.isOver();
  }

  private boolean isLost(String key) {
    ActivityStatus stands = status.get(key);
    return stands != null && stands.isLost();
  }
}
