package app.gangway.durable.events;

import app.gangway.common.ExplainedException;

/** An instance has been told so many events that no more are kept. */
public class TooManyEventsException extends ExplainedException {

  TooManyEventsException(int most) {
    super("This instance has been told %d events; no more are kept for it.".formatted(most));
  }
}
