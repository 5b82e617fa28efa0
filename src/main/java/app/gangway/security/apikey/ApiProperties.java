package app.gangway.security.apikey;

import app.gangway.common.configuration.UnusableConfigurationException;
import jakarta.validation.constraints.Min;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Who may use the HTTP APIs, and how fast.
 *
 * @param keys none by default, and then nobody
 * @param requestsPerSecond with one key, at least 1; twice as many may come at once
 */
@ConfigurationProperties("gangway.http")
@Validated
record ApiProperties(
    @DefaultValue List<FunctionKey> keys, @DefaultValue("1000") @Min(1) int requestsPerSecond) {

  private static final String EXAMPLE =
      """
      Correct gangway.http, in an application.yml beside the jar:
        gangway:
          http:
            keys:
              - name: hr-system
                key: "..."
                role: HR
      Roles are HR, APPROVER and ADMIN. This makes a key that nobody guesses:
        openssl rand -base64 32
      Without any key the HTTP APIs refuse every request.""";

  /** With an example of what to write instead. */
  static UnusableConfigurationException unusable(String problem) {
    return new UnusableConfigurationException(problem, EXAMPLE);
  }
}
