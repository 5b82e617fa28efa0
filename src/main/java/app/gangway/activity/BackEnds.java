package app.gangway.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands behind the activities: what is configured, else the simulation. */
@Component
class BackEnds {

  private final List<BackEnd> inOrder;
  private final Simulation simulation;

  BackEnds(List<BackEnd> inOrder, Simulation simulation) {
    this.inOrder = inOrder;
    this.simulation = simulation;
  }

  boolean standsBehind(String activity) {
    return inOrder.stream().anyMatch(each -> each.standsBehind(activity));
  }

  /** Of what each does beside the installed activities. */
  List<String> names() {
    return inOrder.stream().flatMap(each -> each.names().stream()).distinct().toList();
  }

  void prepare(Activity activity, List<ActivityCall> calls) {
    behind(activity).ifPresent(backEnd -> backEnd.prepare(calls));
  }

  /**
   * @param simulated how the simulation calls the back end of this activity
   */
  ActivityAnswer perform(Activity activity, ActivityCall call, String simulated)
      throws ActivityFailedException, InterruptedException {
    ActivityResult result = activity.result(call.hire());
    Optional<BackEnd> backEnd = behind(activity);
    if (backEnd.isPresent()) {
      return backEnd.get().perform(call, result);
    }
    simulation.run(simulated, call);
    return result;
  }

  boolean isSimulated(Activity activity) {
    return behind(activity).isEmpty();
  }

  Optional<Duration> timeLimit(Activity activity) {
    return behind(activity).flatMap(backEnd -> backEnd.timeLimit(activity.name()));
  }

  private Optional<BackEnd> behind(Activity activity) {
    return inOrder.stream().filter(each -> each.standsBehind(activity.name())).findFirst();
  }
}
