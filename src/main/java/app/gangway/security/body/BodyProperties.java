package app.gangway.security.body;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a body may take.
 *
 * @param timeout for the whole of it, from when somebody begins to read it
 * @param bytesPerSecond where large ones are taken they get a second more for so many bytes that
 *     have come
 * @param drain how long the rest of a refused body is still taken off the line, for the answer to
 *     be read
 */
@ConfigurationProperties("gangway.http.body")
record BodyProperties(
    @DefaultValue("30s") Duration timeout,
    @DefaultValue("16384") int bytesPerSecond,
    @DefaultValue("10s") Duration drain) {

  BodyProperties {
    if (timeout.toMillis() < 1 || drain.toMillis() < 1 || bytesPerSecond < 1) {
      throw new IllegalArgumentException("gangway.http.body: every value must be positive");
    }
  }
}
