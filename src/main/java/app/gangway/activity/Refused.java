package app.gangway.activity;

/**
 * The back end has said no, for good: trying again would not help.
 *
 * @param reason one line that a person understands
 * @param alongside what the back end writes down of its own in the commit that ends the step; not
 *     run where the answer is not taken, because the step has ended otherwise
 */
public record Refused(String reason, Runnable alongside) implements ActivityAnswer {

  /** With nothing more to write down. */
  public Refused(String reason) {
    this(reason, NOTHING);
  }
}
