package app.gangway.onboarding.execution;

import app.gangway.common.newhire.LegibleText;

/** Keeps texts that come from elsewhere within their column, and legible. */
public final class OutcomeText {

  /** The length of {@code activity_run.outcome} and {@code timeline.line}. */
  static final int MAX = 1000;

  private OutcomeText() {}

  /** What a back end says, or what a person is called, may be anything. */
  public static String line(String text) {
    return LegibleText.line(text, MAX);
  }
}
