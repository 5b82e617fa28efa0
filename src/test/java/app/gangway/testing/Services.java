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

  /** Where time is what it is. */
  public static ConfigurableApplicationContext withRealClock(String... settings) {
    return builder().initializers(Services::tellTrueTime).run(arguments(settings));
  }

  private static SpringApplicationBuilder builder() {
    return new SpringApplicationBuilder(WithoutJobs.class).web(WebApplicationType.NONE);
  }

  private static void tellTrueTime(ConfigurableApplicationContext gangway) {
    ((GenericApplicationContext) gangway)
        .registerBean("trueTime", Clock.class, Clock::systemUTC, bean -> bean.setPrimary(true));
  }

  private static String[] arguments(String... settings) {
    return Stream.concat(Arrays.stream(settings), Stream.of("--spring.main.banner-mode=off"))
        .toArray(String[]::new);
  }
}
