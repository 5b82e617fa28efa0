package app.gangway.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module adds to the page of one's own account. Declared as a bean. */
public interface AccountSection {

  /** Made anew for each page; empty for viewers whom it does not concern. */
  Optional<Component> create();
}
