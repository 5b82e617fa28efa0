package app.gangway.testing;

import app.gangway.activity.Activity;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityResult;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.annotation.Order;

/**
 * A fourth activity, and all there is to adding one: this class. For {@code *@hang.example} it
 * never answers.
 */
@Order(4)
public class HangingActivity implements Activity {

  public static final String NAME = "ParkingPermitActivity";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String title() {
    return "Parking permit";
  }

  @Override
  public ActivityResult perform(ActivityCall call) throws InterruptedException {
    if (call.hire().email().endsWith("@hang.example")) {
      new CountDownLatch(1).await();
    }
    String text = "Parking permit was issued for %s.".formatted(call.hire().name());
    return new ActivityResult(text, text);
  }
}
