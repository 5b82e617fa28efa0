package app.gangway.common.change;

import java.util.Optional;

/** Another node has told that something changed there. */
public interface RemoteChange {

  /** What that node published; empty when it concerns all pages, or none. */
  Optional<ChangeEvent> event();

  /** Whether all pages may be outdated: more has changed than was told, or something was missed. */
  boolean isEverything();
}
