package app.gangway.notification;

import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What it takes to tell people of the house something.
 *
 * @param baseUrl where their browsers reach Gangway; null, and there are no links
 * @param zone in which they read times; null for that of the server
 */
@ConfigurationProperties("gangway")
public record NotificationProperties(@Nullable String baseUrl, @Nullable ZoneId zone) {

  /** The address of a page; empty if nobody said where pages are. */
  public Optional<String> page(String path) {
    return Optional.ofNullable(baseUrl)
        .filter(url -> !url.isBlank())
        .map(url -> url.strip().replaceAll("/+$", "") + "/" + path);
  }

  /** In which people read times. */
  public ZoneId readersZone() {
    return zone == null ? ZoneId.systemDefault() : zone;
  }
}
