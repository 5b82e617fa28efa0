package app.gangway.durable;

/** What became of something that was asked of an instance. */
public enum Outcome {
  ACCEPTED,
  /** There is no instance of this id. */
  UNKNOWN,
  /** It has ended, or not in the way that was asked for. */
  GONE
}
