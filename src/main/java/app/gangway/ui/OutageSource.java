package app.gangway.ui;

import java.util.Optional;

/** Something outside that Gangway needs, and that may be away. Declared as a bean. */
public interface OutageSource {

  /**
   * Asked each time the pages of admins are refreshed.
   *
   * @return empty while it works
   */
  Optional<Outage> outage();

  /** Whether it may have gone, or come back, with this event. */
  boolean matters(Object event);

  /**
   * What admins are told on every page.
   *
   * @param text one sentence, in the language of the page
   * @param path of the page that says more
   * @param link what leads there
   */
  record Outage(String text, String path, String link) {}
}
