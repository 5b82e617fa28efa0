package app.gangway.testing;

import app.gangway.activity.Activity;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityResult;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.springframework.core.annotation.Order;

/**
 * A fourth activity, and all there is to adding one: this class. For {@code *@hang.example} it
 * never answers.
 */
@Order(4)
public class HangingActivity implements Activity {

  public static final String NAME = "ParkingPermitActivity";

  private final Map<String, List<String>> keys = new ConcurrentHashMap<>();

  /** The idempotency keys of the calls for one email, in their order. */
  public List<String> keysOf(String email) {
    return keys.getOrDefault(email, List.of());
  }

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
    keys.computeIfAbsent(call.hire().email(), email -> new CopyOnWriteArrayList<>())
        .add(call.idempotencyKey());
    if (call.hire().email().endsWith("@hang.example")) {
      new CountDownLatch(1).await();
    }
    String text = "Parking permit was issued for %s.".formatted(call.hire().name());
    return new ActivityResult(text, text);
  }
}
