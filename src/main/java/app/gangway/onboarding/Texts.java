package app.gangway.onboarding;

import java.util.regex.Pattern;

/** Keeps texts that come from elsewhere within their column, and lines on one line. */
final class Texts {

  /** The length of {@code activity_run.outcome} and {@code timeline.line}. */
  static final int MAX = 1000;

  private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

  private Texts() {}

  /** What a back end says may be anything; PostgreSQL refuses a NUL. */
  static String cut(String text) {
    String clean = text.replace('\0', ' ');
    return clean.length() <= MAX ? clean : clean.substring(0, MAX - 1) + "…";
  }

  /** A name may hold a line break; log and timeline must not be forged with one. */
  static String line(String text) {
    return cut(BREAKS.matcher(text).replaceAll(" "));
  }
}
