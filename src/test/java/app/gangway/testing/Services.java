package app.gangway.testing;

import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Opens the modules with rules in them on a database of the test's choice: services, but no jobs.
 */
public final class Services {

  private Services() {}

  /** Where time stands still until the test moves the {@link SettableClock}. */
  public static ConfigurableApplicationContext withSettableClock(String... settings) {
    return builder().run(arguments(settings));
  }

  /** Where time is that of this clock, so that two nodes can have one. */
  public static ConfigurableApplicationContext withClock(Clock clock, String... settings) {
    return builder().initializers(gangway -> tell(gangway, clock)).run(arguments(settings));
  }

  /** Where time is what it is. */
  public static ConfigurableApplicationContext withRealClock(String... settings) {
    return withClock(Clock.systemUTC(), settings);
  }

  private static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(WithoutJobs.class).web(WebApplicationType.NONE);
  }

  private static void tell(ConfigurableApplicationContext gangway, Clock time) {
    ((GenericApplicationContext) gangway)
        .registerBean("time", Clock.class, () -> time, bean -> bean.setPrimary(true));
  }

  private static String[] arguments(String... settings) {
    return Stream.concat(Arrays.stream(settings), Stream.of("--spring.main.banner-mode=off"))
        .toArray(String[]::new);
  }
}
