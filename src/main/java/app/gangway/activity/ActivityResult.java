package app.gangway.activity;

/**
 * What a step that is done comes to.
 *
 * @param text the result that the onboarding lists
 * @param line what log and timeline say
 * @param alongside what the back end writes down of its own in the commit that ends the step; not
 *     run where the answer is not taken, because the step has ended otherwise
 */
public record ActivityResult(String text, String line, Runnable alongside)
    implements ActivityAnswer {

  /** With nothing more to write down. */
  public ActivityResult(String text, String line) {
    this(text, line, NOTHING);
  }

  /** The same, and this is written down with it. */
  public ActivityResult with(Runnable written) {
    return new ActivityResult(text, line, written);
  }
}
