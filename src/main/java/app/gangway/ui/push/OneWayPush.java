package app.gangway.ui.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import java.io.Reader;
import org.atmosphere.cpr.AtmosphereResource;

/**
 * Tells a page what is new, and hears nothing from it: our pages send their clicks as requests of
 * their own ({@code Transport.WEBSOCKET_XHR}), whose size is bounded. Vaadin would put the pieces
 * of a message together for as long as they come, whoever sends them.
 */
final class OneWayPush extends AtmospherePushConnection {

  OneWayPush(UI page) {
    super(page);
  }

  @Override
  public FragmentedMessage getOrCreateFragmentedMessage(AtmosphereResource resource) {
    return new Unheard();
  }

  /** Of which nothing is kept, and which therefore never is complete. */
  static final class Unheard extends FragmentedMessage {

    @Override
    public boolean append(Reader piece) {
      return false;
    }
  }
}
