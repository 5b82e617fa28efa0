package app.gangway.mail.ui;

import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.MailServer;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

/** The mail server on the page of its settings. */
class MailServerCardTest extends MailedPageTest {

  @Test
  void a_server_that_lets_us_not_in_is_seen_to_be_down_until_it_is_tried_and_does() {
    SERVER.askForPassword("not what we know");
    gangway.submit(hire("Johnny Lawrence", "johnny@example.com", "developer"));
    UI.getCurrent().navigate(MailSettingsView.class);
    eventually(() -> assertThat(text()).contains("Down", "535", "Queued mails: 1"));
    SERVER.askForPassword(MailServer.PASSWORD);

    _click(_get(Button.class, spec -> spec.withText("Try now")));

    eventually(() -> assertThat(SERVER.received()).hasSize(1));
    eventually(() -> assertThat(text()).contains("Up", "has taken it", "Queued mails: 0"));
  }

  @Test
  void words_can_be_sent_to_whoever_writes_them() throws Exception {
    UI.getCurrent().navigate(MailSettingsView.class);
    _setValue(_get(TextField.class, spec -> spec.withLabel("Subject")), "Hi {{name}}");

    _click(_get(Button.class, spec -> spec.withText("Send to me")));
    _setValue(_get(_get(Dialog.class), TextField.class), "ada@example.com");
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Send")));

    eventually(() -> assertThat(SERVER.received()).hasSize(1));
    assertThat(SERVER.received().get(0).getSubject()).isEqualTo("Hi Johnny Lawrence");
    eventually(() -> assertThat(text()).contains("ada@example.com", "Sent"));
  }

  private static String text() {
    return _get(MailSettingsView.class).getElement().getTextRecursively();
  }
}
