package app.gangway.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/**
 * Puts {@code gangway.js} into the page's head. A plain static file: a script that goes through
 * Vaadin's bundler would need Node to build, and one that comes later would flash the wrong theme.
 */
@Component
class BrowserScript implements VaadinServiceInitListener {

  @Override
  public void serviceInit(ServiceInitEvent event) {
    event.addIndexHtmlRequestListener(
        response ->
            response.getDocument().head().appendElement("script").attr("src", "gangway.js"));
  }
}
