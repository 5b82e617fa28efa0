package app.gangway.activity;

import app.gangway.common.newhire.NewHire;

/** What a process has a connector do, without an activity of its own. */
final class ConnectedActivity extends BackedActivity {

  /** How the name of such an activity begins; the name of the connector follows. */
  static final String PREFIX = "connector:";

  private final String connector;

  ConnectedActivity(BackEnds backEnds, String name) {
    super(backEnds, name, name.substring(PREFIX.length()), name);
    this.connector = name.substring(PREFIX.length());
  }

  @Override
  public ActivityResult result(NewHire hire) {
    return new ActivityResult(
        "Done by %s.".formatted(connector),
        "%s has done it for %s".formatted(connector, hire.name()));
  }
}
