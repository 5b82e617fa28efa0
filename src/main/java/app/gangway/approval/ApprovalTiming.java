package app.gangway.approval;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which clock an approval's time is counted.
 *
 * @param timeout as it is written; {@link ApprovalPolicy} reads it
 */
@ConfigurationProperties("gangway.approval")
record ApprovalTiming(
    @DefaultValue("90s") String timeout, @DefaultValue("always") CountedTime clock) {

  /** As Spring Boot reads durations: {@code 2d}, or {@code P2D}. */
  private static final Pattern WITH_DAYS =
      Pattern.compile("[+-]?\\s*\\d+\\s*d|[+-]?P[^T]*\\dD.*", Pattern.CASE_INSENSITIVE);

  /** The time that counts. */
  enum CountedTime {
    /** Day and night. */
    ALWAYS,
    /** That in which people are at work. */
    BUSINESS
  }

  /**
   * @throws UnusableConfigurationException for days of business time, of which nobody knows how
   *     long they are
   */
  ApprovalTiming {
    if (clock == CountedTime.BUSINESS && WITH_DAYS.matcher(timeout.strip()).matches()) {
      throw new UnusableConfigurationException(
          "gangway.approval.timeout: where only business hours count, a day may mean 8 hours of"
              + " them or 24",
          "Set gangway.approval.timeout to hours, e.g. 16h.");
    }
  }
}
