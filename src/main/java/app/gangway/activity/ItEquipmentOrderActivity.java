package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Orders the equipment of the role, once {@link EquipmentValueCheck} lets it pass. */
@Component
@Order(2)
class ItEquipmentOrderActivity extends BackedActivity {

  private final EquipmentValueCheck check;

  ItEquipmentOrderActivity(BackEnds backEnds, EquipmentValueCheck check) {
    super(backEnds, "ItEquipmentOrderActivity", "IT equipment", "equipment shop");
    this.check = check;
  }

  @Override
  public Optional<ApprovalCheck> check() {
    return Optional.of(check);
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
