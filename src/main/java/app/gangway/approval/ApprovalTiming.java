package app.gangway.approval;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which clock an approval's time is counted, and what is done while it passes.
 *
 * @param timeout as it is written; {@link ApprovalPolicy} reads it
 * @param remindAt after which shares of the time those who were asked are reminded
 * @param escalateAt after which share others are asked too
 * @param escalateTo the group of those others; null or blank for nobody
 */
@ConfigurationProperties("gangway.approval")
record ApprovalTiming(
    @DefaultValue("90s") String timeout,
    @DefaultValue("always") CountedTime clock,
    @DefaultValue({"50%", "80%"}) List<String> remindAt,
    @DefaultValue("75%") String escalateAt,
    @Nullable String escalateTo) {

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
   *     long they are, and for what is no share of the time
   */
  ApprovalTiming {
    if (clock == CountedTime.BUSINESS && WITH_DAYS.matcher(timeout.strip()).matches()) {
      throw new UnusableConfigurationException(
          "gangway.approval.timeout: where only business hours count, a day may mean 8 hours of"
              + " them or 24",
          "Set gangway.approval.timeout to hours, e.g. 16h.");
    }
    Shares.of("remind-at", remindAt);
    Shares.of("escalate-at", List.of(escalateAt));
  }

  Shares reminders() {
    return Shares.of("remind-at", remindAt);
  }

  Shares escalation() {
    return Shares.of("escalate-at", List.of(escalateAt));
  }

  /** The group that is asked too; empty for none. */
  Optional<String> group() {
    return Optional.ofNullable(escalateTo).map(String::strip).filter(name -> !name.isEmpty());
  }
}
