package app.gangway.activity;

/**
 * What came of a call: it is done, it has been ordered and is done later, the back end does not
 * want it, or it is to be tried again later.
 */
public sealed interface ActivityAnswer permits ActivityResult, Ordered, Refused, Deferred {

  /** For an answer of which nothing more is to be written down. */
  Runnable NOTHING = () -> {};
}
