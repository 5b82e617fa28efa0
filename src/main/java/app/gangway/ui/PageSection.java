package app.gangway.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that another module adds to the page of an onboarding or a batch, which need not know
 * what it is. A bean; it is asked each time the page is refreshed.
 */
public interface PageSection {

  /**
   * @param subject the onboarding or batch
   * @return empty when there is nothing to show of it
   */
  Optional<Component> about(UUID subject);
}
