package app.gangway.mail.ui;

import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.access.Role;
import app.gangway.testing.MailServer;
import app.gangway.testing.People;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;

/** The mail server on the page of its settings, and on all others while it is down. */
class MailServerCardTest extends MailedPageTest {

  @Test
  void a_server_that_lets_us_not_in_is_told_to_admins_on_every_page_until_it_does() {
    SERVER.askForPassword("not what we know");
    UI.getCurrent().navigate("audit");
    assertThat(banners()).isEmpty();

    gangway.submit(hire("Johnny Lawrence", "johnny@example.com", "developer"));

    eventually(() -> assertThat(banners()).contains("does not let Gangway in"));
    signIn(People.HR, Role.HR);
    UI.getCurrent().navigate("onboardings");
    assertThat(banners()).isEmpty();
    signIn(People.ADMIN, Role.ALL.toArray(String[]::new));
    UI.getCurrent().navigate(MailSettingsView.class);
    eventually(() -> assertThat(text()).contains("Down", "535", "Queued mails: 1"));
    SERVER.askForPassword(MailServer.PASSWORD);

    _click(_get(Button.class, spec -> spec.withText("Try now")));

    eventually(() -> assertThat(SERVER.received()).hasSize(1));
    eventually(() -> assertThat(text()).contains("Up", "has taken it", "Queued mails: 0"));
    assertThat(banners()).isEmpty();
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

  private static String banners() {
    return String.join(
        "",
        _find(Div.class, spec -> spec.withClasses("outage")).stream()
            .map(banner -> banner.getElement().getTextRecursively())
            .toList());
  }

  private static String text() {
    return _get(MailSettingsView.class).getElement().getTextRecursively();
  }
}
