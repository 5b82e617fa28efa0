package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Welcomes the new hire by email; simulated. */
@Component
@Order(3)
class WelcomeEmailActivity implements Activity {

  private final Simulation simulation;

  WelcomeEmailActivity(Simulation simulation) {
    this.simulation = simulation;
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
  public ActivityResult perform(ActivityCall call)
      throws ActivityFailedException, InterruptedException {
    simulation.run("mail server", call);
    NewHire hire = call.hire();
    return new ActivityResult(
        "Welcome email was sent to %s.".formatted(hire.email()),
        "Welcome %s! Happy to have you on board and see you on %s!"
            .formatted(hire.name(), StartDates.format(hire.startDate())));
  }
}
