package app.gangway.insights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import java.time.Duration;

/** Durations in the one unit that suits them, in the language of the present page. */
final class Lengths {

  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;
  private static final double MILLIS = 1_000;

  /** So many of the larger unit are told in the smaller. */
  private static final double BEFORE_NEXT = 2;

  private Lengths() {}

  static String text(Duration duration) {
    double seconds = duration.toMillis() / MILLIS;
    if (seconds < BEFORE_NEXT * MINUTE) {
      return translate("insights.seconds", seconds);
    }
    if (seconds < BEFORE_NEXT * HOUR) {
      return translate("insights.minutes", seconds / MINUTE);
    }
    if (seconds < BEFORE_NEXT * DAY) {
      return translate("insights.hours", seconds / HOUR);
    }
    return translate("insights.days", seconds / DAY);
  }
}
