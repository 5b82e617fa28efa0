package app.gangway.notification.link.http;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * In which zone people read times that no browser has turned into theirs.
 *
 * @param zone null for that of the server
 */
@ConfigurationProperties("gangway")
record ReadersZone(@Nullable ZoneId zone) {

  ZoneId get() {
    return zone == null ? ZoneId.systemDefault() : zone;
  }
}
