package app.gangway.mail.ui;

import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ui.OnboardingView;
import app.gangway.testing.People;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The mails on the page of an onboarding, with real jobs and a real mail server. */
class MailsSectionTest extends MailedPageTest {

  @Test
  void a_letter_is_seen_to_be_sent_can_be_read_and_sent_to_another_address() throws Exception {
    UUID id = gangway.submit(hire("Johnny Lawrence", "johnny@example.com", "developer"));
    UI.getCurrent().navigate(OnboardingView.class, id.toString());
    eventually(
        () ->
            assertThat(text())
                .contains(
                    "Emails",
                    "Welcome, Johnny Lawrence",
                    "Sent",
                    "has taken it",
                    "With an invitation")
                .doesNotContain("as it would be sent"));
    eventually(
        () -> assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED));
    assertThat(gangway.outcomes(id)).contains("Welcome email was sent to johnny@example.com.");
    assertThat(SERVER.received()).hasSize(1);

    _click(button("Read"));
    assertThat(_get(Dialog.class).getElement().getOuterHTML())
        .contains("johnny@example.com", "happy to have you on board");
    _click(_get(Button.class, spec -> spec.withText("Close")));

    _click(button("Send again"));
    TextField address = _get(_get(Dialog.class), TextField.class);
    _setValue(address, "nobody");
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Send again")));
    assertThat(address.isInvalid()).isTrue();
    _setValue(address, " johnny@home.example ");
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Send again")));

    eventually(() -> assertThat(SERVER.received()).hasSize(2));
    assertThat(SERVER.received().get(1).getAllRecipients()[0]).hasToString("johnny@home.example");
  }

  @Test
  void approvers_do_not_read_them() {
    UUID id = gangway.submit(hire("Daniel LaRusso", "daniel@example.com", "sales"));
    // The welcome, and what asks the approver.
    eventually(() -> assertThat(SERVER.received()).hasSize(2));
    signIn(People.APPROVER, Role.APPROVER);
    eventually(
        () -> {
          UI.getCurrent().navigate(OnboardingView.class, id.toString());
          assertThat(text()).contains("Daniel LaRusso").doesNotContain("Emails");
        });
    _assertNone(Button.class, spec -> spec.withText("Read"));
  }

  private static Button button(String text) {
    return _get(_get(OnboardingView.class), Button.class, spec -> spec.withText(text));
  }

  private static String text() {
    return _get(OnboardingView.class).getElement().getTextRecursively();
  }
}
