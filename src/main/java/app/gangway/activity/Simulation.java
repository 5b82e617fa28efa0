package app.gangway.activity;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import org.springframework.util.PatternMatchUtils;

/** Stands in for the company's back ends: takes a while and fails as far as it is told to. */
@Component
class Simulation {

  private final Settings settings;

  Simulation(Settings settings) {
    this.settings = settings;
  }

  /**
   * @param backEnd who is said to have refused, such as {@code mail server}
   */
  void run(String backEnd, ActivityCall call) throws ActivityFailedException, InterruptedException {
    TimeUnit.MILLISECONDS.sleep(pause());
    String email = call.hire().email();
    if (matches(settings.failing(), email)) {
      throw new ActivityFailedException("The %s refused %s.".formatted(backEnd, email));
    }
    if (call.attempt() == 1 && matches(settings.flaky(), email)) {
      throw new ActivityFailedException("The %s did not answer.".formatted(backEnd));
    }
    if (ThreadLocalRandom.current().nextDouble() < settings.failureShare()) {
      throw new ActivityFailedException("The %s is out of order.".formatted(backEnd));
    }
  }

  private long pause() {
    long least = settings.minDelay().toMillis();
    long most = Math.max(least, settings.maxDelay().toMillis());
    return ThreadLocalRandom.current().nextLong(least, most + 1);
  }

  private static boolean matches(List<String> patterns, String email) {
    return PatternMatchUtils.simpleMatch(patterns.toArray(String[]::new), email);
  }

  /**
   * @param failureShare of the calls that fail, 0 to 1
   * @param failing emails whose calls all fail, with {@code *} for anything
   * @param flaky emails whose first attempt fails
   */
  @ConfigurationProperties("gangway.simulation")
  record Settings(
      @DefaultValue("0ms") Duration minDelay,
      @DefaultValue("0ms") Duration maxDelay,
      @DefaultValue("0") double failureShare,
      @DefaultValue List<String> failing,
      @DefaultValue List<String> flaky) {}
}
