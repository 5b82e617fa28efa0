package app.gangway.durable.start;

import app.gangway.common.ExplainedException;

/** A batch cannot be started once more, since some of its children were removed for good. */
public class PeopleRemovedException extends ExplainedException {

  PeopleRemovedException() {
    super("Some of its people were removed; start it anew.");
  }
}
