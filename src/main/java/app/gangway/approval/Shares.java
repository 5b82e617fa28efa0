package app.gangway.approval;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/**
 * Parts of the time that there is for a decision.
 *
 * @param percents each from 1 to 99, in their order
 */
record Shares(List<Integer> percents) {

  private static final int WHOLE = 100;

  /**
   * @param key of the setting, without its prefix
   * @param written such as {@code 50%}
   * @throws UnusableConfigurationException if one of them is no part
   */
  static Shares of(String key, Collection<String> written) {
    return new Shares(
        written.stream()
            .map(String::strip)
            .map(each -> percent(key, each))
            .sorted()
            .distinct()
            .toList());
  }

  private static int percent(String key, String written) {
    if (!written.matches("[1-9]\\d?%")) {
      throw new UnusableConfigurationException(
          "gangway.approval.%s: \"%s\" is no part of the time for a decision"
              .formatted(key, written),
          "Write a share from 1%% to 99%%, e.g. gangway.approval.%s=75%%.".formatted(key));
    }
    return Integer.parseInt(written.substring(0, written.length() - 1));
  }

  /** These parts of a time, the shortest first. */
  List<Duration> of(Duration time) {
    return percents.stream().map(percent -> time.multipliedBy(percent).dividedBy(WHOLE)).toList();
  }
}
