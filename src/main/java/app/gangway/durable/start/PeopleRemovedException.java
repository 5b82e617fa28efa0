package app.gangway.durable.start;

/** A batch cannot be started once more, since some of its children were removed for good. */
public class PeopleRemovedException extends RuntimeException {

  PeopleRemovedException() {
    super("Some of its people were removed; start it anew.");
  }
}
