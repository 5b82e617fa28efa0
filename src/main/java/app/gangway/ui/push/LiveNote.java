package app.gangway.ui.push;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.communication.PushConnection;

/**
 * Tells people when a page does not change by itself, such as behind a proxy that lets neither
 * WebSockets nor long polling through. Hidden while it does.
 */
public class LiveNote extends Span {

  public LiveNote() {
    setText(getTranslation("shell.notLive"));
    addClassNames("tone-failed", "live-note");
    getElement().setAttribute("role", "status").setAttribute("hidden", true);
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    getElement().executeJs("window.gangway.watchLive(this)");
  }

  /** Asked by the browser, since the server could not tell it. */
  @ClientCallable
  boolean isLive() {
    return getUI()
        .map(page -> page.getInternals().getPushConnection())
        .filter(PushConnection::isConnected)
        .isPresent();
  }
}
