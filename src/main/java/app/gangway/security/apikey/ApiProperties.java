package app.gangway.security.apikey;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may come in at the HTTP door, and how fast.
 *
 * @param keys none by default, and then nobody
 * @param requestsPerSecond with one key, at least 1; twice as many may come at once
 */
@ConfigurationProperties("gangway.http")
record ApiProperties(
    @DefaultValue List<FunctionKey> keys, @DefaultValue("1000") int requestsPerSecond) {

  ApiProperties {
    if (requestsPerSecond < 1) {
      throw new UnusableKeyException("gangway.http.requests-per-second is less than 1");
    }
  }
}
