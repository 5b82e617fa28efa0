package app.gangway.activity;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** An activity whose work is done by whatever is configured to stand behind it. */
abstract class BackedActivity implements Activity {

  private final BackEnds backEnds;
  private final String name;
  private final String title;
  private final String simulated;

  /**
   * @param simulated how the simulation calls the back end
   */
  BackedActivity(BackEnds backEnds, String name, String title, String simulated) {
    this.backEnds = backEnds;
    this.name = name;
    this.title = title;
    this.simulated = simulated;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String title() {
    return title;
  }

  @Override
  public final void prepare(List<ActivityCall> calls) {
    backEnds.prepare(this, calls);
  }

  @Override
  public final ActivityAnswer perform(ActivityCall call)
      throws ActivityFailedException, InterruptedException {
    return backEnds.perform(this, call, simulated);
  }

  @Override
  public final Optional<Duration> timeLimit() {
    return backEnds.timeLimit(this);
  }

  @Override
  public final boolean isSimulated() {
    return backEnds.isSimulated(this);
  }
}
