package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has an access card to the building made. */
@Component
@Order(1)
class AccessCardCreationActivity implements Activity {

  private final BackEnds backEnds;

  AccessCardCreationActivity(BackEnds backEnds) {
    this.backEnds = backEnds;
  }

  @Override
  public String name() {
    return "AccessCardCreationActivity";
  }

  @Override
  public String title() {
    return "Access card";
  }

  @Override
  public ActivityAnswer perform(ActivityCall call)
      throws ActivityFailedException, InterruptedException {
    return backEnds.perform(this, call, "access card system");
  }

  @Override
  public Optional<Duration> timeLimit() {
    return backEnds.timeLimit(this);
  }

  @Override
  public boolean isSimulated() {
    return backEnds.isSimulated(this);
  }

  @Override
  public ActivityResult result(NewHire hire) {
    return new ActivityResult(
        "Access card was created for %s.".formatted(hire.name()),
        "Access card created for %s starting on %s"
            .formatted(hire.name(), StartDates.format(hire.startDate())));
  }
}
