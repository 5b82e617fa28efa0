package app.gangway.ui.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ServiceLoader;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.Test;

/** Nobody fills the memory through a web socket. */
class OneWayPushTest {

  @Test
  void vaadin_finds_it() {
    assertThat(ServiceLoader.load(PushConnectionFactory.class))
        .singleElement()
        .isInstanceOf(OneWayPushFactory.class);
    assertThat(new OneWayPushFactory().apply(new UI())).isInstanceOf(OneWayPush.class);
  }

  @Test
  void of_what_a_page_sends_nothing_is_kept() throws Exception {
    PushConnection push = new OneWayPushFactory().apply(new UI());
    AtmosphereResource line = null;

    AtmospherePushConnection.FragmentedMessage message =
        ((AtmospherePushConnection) push).getOrCreateFragmentedMessage(line);

    assertThat(message.append(new StringReader("5|hello"))).isFalse();
    assertThat(message.append(new Endless())).isFalse();
    assertThat(message.getReader().read()).isEqualTo(-1);
  }

  private static final class Endless extends Reader {

    @Override
    public int read(char[] into, int offset, int count) throws IOException {
      throw new IOException("Somebody reads it");
    }

    @Override
    public void close() {
      // Nothing is open.
    }
  }
}
