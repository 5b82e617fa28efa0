package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has an access card to the building made; simulated. */
@Component
@Order(1)
class AccessCardCreationActivity implements Activity {

  private final Simulation simulation;

  AccessCardCreationActivity(Simulation simulation) {
    this.simulation = simulation;
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
  public ActivityResult perform(ActivityCall call)
      throws ActivityFailedException, InterruptedException {
    simulation.run("access card system", call);
    NewHire hire = call.hire();
    return new ActivityResult(
        "Access card was created for %s.".formatted(hire.name()),
        "Access card created for %s starting on %s"
            .formatted(hire.name(), StartDates.format(hire.startDate())));
  }
}
