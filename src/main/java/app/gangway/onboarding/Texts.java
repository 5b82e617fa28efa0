package app.gangway.onboarding;

import app.gangway.newhire.LegibleText;

/** Keeps texts that come from elsewhere within their column, and legible. */
final class Texts {

  /** The length of {@code activity_run.outcome} and {@code timeline.line}. */
  static final int MAX = 1000;

  private Texts() {}

  /** What a back end says, or what a person is called, may be anything. */
  static String line(String text) {
    return LegibleText.line(text, MAX);
  }
}
