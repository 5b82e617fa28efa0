package app.gangway.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that another module adds to the card of an activity, which need not know what it is. A
 * bean; it is asked each time the page is refreshed.
 */
public interface ActivityDetail {

  /**
   * @param run the activity of the onboarding
   * @return empty when there is nothing to show of it
   */
  Optional<Component> about(UUID onboarding, UUID run);
}
