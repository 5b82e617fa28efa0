package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders the equipment of the role, once {@link EquipmentValueCheck} lets it pass; simulated. */
@Component
@Order(2)
class ItEquipmentOrderActivity implements Activity {

  private final Simulation simulation;
  private final EquipmentValueCheck check;

  ItEquipmentOrderActivity(Simulation simulation, EquipmentValueCheck check) {
    this.simulation = simulation;
    this.check = check;
  }

  @Override
  public String name() {
    return "ItEquipmentOrderActivity";
  }

  @Override
  public String title() {
    return "IT equipment";
  }

  @Override
  public Optional<ApprovalCheck> check() {
    return Optional.of(check);
  }

  @Override
  public ActivityResult perform(ActivityCall call)
      throws ActivityFailedException, InterruptedException {
    simulation.run("equipment shop", call);
    NewHire hire = call.hire();
    String ordered =
        "Role specific IT equipment (role: %s) was ordered for %s"
            .formatted(hire.role(), hire.name());
    return new ActivityResult(
        ordered + ".", "%s starting on %s".formatted(ordered, StartDates.format(hire.startDate())));
  }
}
