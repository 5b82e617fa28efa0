package app.gangway.approval;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an approval waits for a person. Which roles need one is the check's to say.
 *
 * @param timeout from the check's answer to the deadline; 90 s as in the lesson
 */
@ConfigurationProperties("gangway.approval")
public record ApprovalPolicy(@DefaultValue("90s") Duration timeout) {

  public ApprovalPolicy {
    if (timeout.isZero() || timeout.isNegative()) {
      throw new IllegalArgumentException("gangway.approval.timeout must be longer than 0s");
    }
  }
}
