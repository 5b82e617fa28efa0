package app.gangway.activity;

import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.StartDates;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Has an access card to the building made. */
@Component
@Order(1)
class AccessCardCreationActivity extends BackedActivity {

  AccessCardCreationActivity(BackEnds backEnds) {
    super(backEnds, "AccessCardCreationActivity", "Access card", "access card system");
  }

  @Override
  public ActivityResult result(NewHire hire) {
    return new ActivityResult(
        "Access card was created for %s.".formatted(hire.name()),
        "Access card created for %s starting on %s"
            .formatted(hire.name(), StartDates.format(hire.startDate())));
  }
}
