package app.gangway.activity;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands behind the activities: what is configured, else the simulation. */
@Component
class BackEnds {

  private final Map<String, BackEnd> byActivity;
  private final Simulation simulation;

  BackEnds(List<BackEnd> configured, Simulation simulation) {
    this.byActivity = configured.stream().collect(toMap(BackEnd::activity, each -> each));
    this.simulation = simulation;
  }

  /**
   * @param simulated how the simulation calls the back end of this activity
   */
  ActivityAnswer perform(Activity activity, ActivityCall call, String simulated)
      throws ActivityFailedException, InterruptedException {
    ActivityResult result = activity.result(call.hire());
    Optional<BackEnd> backEnd = Optional.ofNullable(byActivity.get(activity.name()));
    if (backEnd.isPresent()) {
      return backEnd.get().perform(call, result);
    }
    simulation.run(simulated, call);
    return result;
  }

  boolean isSimulated(Activity activity) {
    return !byActivity.containsKey(activity.name());
  }
}
