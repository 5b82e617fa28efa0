package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Welcomes the new hire by email. */
@Component
@Order(3)
class WelcomeEmailActivity implements Activity {

  private final BackEnds backEnds;

  WelcomeEmailActivity(BackEnds backEnds) {
    this.backEnds = backEnds;
  }

  @Override
  public String name() {
    return "WelcomeEmailActivity";
  }

  @Override
  public String title() {
    return "Welcome email";
  }

  @Override
  public ActivityAnswer perform(ActivityCall call)
      throws ActivityFailedException, InterruptedException {
    return backEnds.perform(this, call, "mail server");
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
        "Welcome email was sent to %s.".formatted(hire.email()),
        "Welcome %s! Happy to have you on board and see you on %s!"
            .formatted(hire.name(), StartDates.format(hire.startDate())));
  }
}
