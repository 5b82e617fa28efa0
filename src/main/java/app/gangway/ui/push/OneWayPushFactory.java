package app.gangway.ui.push;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;

/** Makes the connections by which pages are kept live. Found by Vaadin in META-INF/services. */
public final class OneWayPushFactory implements PushConnectionFactory {

  @Override
  public PushConnection apply(UI page) {
    return new OneWayPush(page);
  }
}
