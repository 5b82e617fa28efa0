package app.gangway.security.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the people of the house are.
 *
 * @param zone null for that of the server
 */
@ConfigurationProperties("gangway")
record ReadersZone(@Nullable ZoneId zone) {

  /** The day that it is there. */
  LocalDate today(Clock clock) {
    return LocalDate.ofInstant(clock.instant(), zone == null ? ZoneId.systemDefault() : zone);
  }
}
