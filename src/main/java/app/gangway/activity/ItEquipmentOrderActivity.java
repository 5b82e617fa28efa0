package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import java.time.Duration;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders the equipment of the role, once {@link EquipmentValueCheck} lets it pass. */
@Component
@Order(2)
class ItEquipmentOrderActivity implements Activity {

  private final BackEnds backEnds;
  private final EquipmentValueCheck check;

  ItEquipmentOrderActivity(BackEnds backEnds, EquipmentValueCheck check) {
    this.backEnds = backEnds;
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
  public ActivityAnswer perform(ActivityCall call)
      throws ActivityFailedException, InterruptedException {
    return backEnds.perform(this, call, "equipment shop");
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
    String ordered =
        "Role specific IT equipment (role: %s) was ordered for %s"
            .formatted(hire.role(), hire.name());
    return new ActivityResult(
        ordered + ".", "%s starting on %s".formatted(ordered, StartDates.format(hire.startDate())));
  }
}
