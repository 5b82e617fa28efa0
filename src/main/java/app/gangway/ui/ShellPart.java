package app.gangway.ui;

import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a module adds to every page, such as news. Declared as a bean. */
public interface ShellPart {

  /** Made anew for each page; empty for viewers whom it does not concern. */
  Optional<Component> create();
}
