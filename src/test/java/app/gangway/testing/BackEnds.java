package app.gangway.testing;

import app.gangway.activity.Activity;
import app.gangway.activity.ActivityAnswer;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityFailedException;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.ApprovalCheck;
import app.gangway.activity.Ordered;
import app.gangway.common.newhire.NewHire;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.annotation.OrderUtils;

/**
 * The company's back ends under a test's hand: for a person that it names by email they wait, or
 * break down until they are mended, and they count their calls.
 */
public class BackEnds implements BeanPostProcessor {

  private final Set<String> broken = ConcurrentHashMap.newKeySet();
  private final Set<String> ordering = ConcurrentHashMap.newKeySet();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> checks = new ConcurrentHashMap<>();
  private final Map<String, Integer> calls = new ConcurrentHashMap<>();

  /** From now on this activity fails for this person. */
  public void breakDown(String activity, String email) {
    broken.add(activity + email);
  }

  public void mend(String activity, String email) {
    broken.remove(activity + email);
  }

  /** From now on this activity of this person is ordered, and is done later. */
  public void takeOrder(String activity, String email) {
    ordering.add(activity + email);
  }

  /** From now on no activity for this person ends before {@link #release}. */
  public void hold(String email) {
    held.put(email, new CountDownLatch(1));
  }

  /** From now on no check of this person ends before {@link #release}. */
  public void holdCheck(String email) {
    checks.put(email, new CountDownLatch(1));
  }

  /** From now on every check of this person breaks. */
  public void breakCheck(String email) {
    broken.add("check" + email);
  }

  /** Lets what is held go on, and holds nothing any more. */
  public void release(String email) {
    for (Map<String, CountDownLatch> apis : Set.of(held, checks)) {
      CountDownLatch api = apis.remove(email);
      if (api != null) {
        api.countDown();
      }
    }
  }

  /** How often this activity was called for this person. */
  public int calls(String activity, String email) {
    return calls.getOrDefault(activity + email, 0);
  }

  /** How often any was. */
  public int calls(String email) {
    return calls.entrySet().stream()
        .filter(call -> call.getKey().endsWith(email))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof Activity activity ? new Watched(activity) : bean;
  }

  private final class Watched implements Activity, org.springframework.core.Ordered {

    private final Activity real;

    Watched(Activity real) {
      this.real = real;
    }

    @Override
    public int getOrder() {
      return OrderUtils.getOrder(real.getClass(), LOWEST_PRECEDENCE);
    }

    @Override
    public String name() {
      return real.name();
    }

    @Override
    public String title() {
      return real.title();
    }

    @Override
    public ActivityResult result(NewHire hire) {
      return real.result(hire);
    }

    @Override
    public Optional<Duration> timeLimit() {
      return real.timeLimit();
    }

    @Override
    public boolean isSimulated() {
      return real.isSimulated();
    }

    @Override
    public ActivityAnswer perform(ActivityCall call)
        throws ActivityFailedException, InterruptedException {
      String email = call.hire().email();
      calls.merge(name() + email, 1, Integer::sum);
      CountDownLatch api = held.get(email);
      if (api != null) {
        api.await();
      }
      if (broken.contains(name() + email)) {
        throw new ActivityFailedException("%s is out of order.".formatted(title()));
      }
      return ordering.contains(name() + email)
          ? new Ordered(title() + " was ordered", null)
          : real.perform(call);
    }

    @Override
    public Optional<ApprovalCheck> check() {
      return real.check().map(HeldCheck::new);
    }
  }

  private final class HeldCheck implements ApprovalCheck {

    private final ApprovalCheck real;

    HeldCheck(ApprovalCheck real) {
      this.real = real;
    }

    @Override
    public String name() {
      return real.name();
    }

    @Override
    public Verdict check(NewHire hire) {
      CountDownLatch api = checks.get(hire.email());
      if (api != null) {
        await(api);
      }
      if (broken.contains("check" + hire.email())) {
        throw new IllegalStateException("The check of %s is broken".formatted(hire.email()));
      }
      return real.check(hire);
    }

    @Override
    public String reason(NewHire hire) {
      return real.reason(hire);
    }

    @Override
    public String line(Verdict verdict) {
      return real.line(verdict);
    }
  }

  private static void await(CountDownLatch api) {
    try {
      api.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
