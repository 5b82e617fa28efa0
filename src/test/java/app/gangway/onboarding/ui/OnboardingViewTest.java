package app.gangway.onboarding.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import app.gangway.ui.Countdown;
import app.gangway.ui.errors.NotFoundPage;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dialog.Dialog;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OnboardingViewTest extends PageTest {

  @Test
  void what_failed_says_why_and_can_be_run_again() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    eventually(() -> assertThat(status(id)).isEqualTo(OnboardingStatus.FAILED));
    open(id);

    assertThat(text()).contains("The mail server refused fay@fail.example.", "Attempts: 3");
    _click(button("Run failed again"));
    eventually(
        () -> {
          assertThat(text()).contains("Access card is run again.");
          assertThat(status(id)).isEqualTo(OnboardingStatus.FAILED);
        });
  }

  @Test
  void a_waiting_order_shows_its_countdown_until_it_is_withdrawn() {
    UUID id = gangway.submit(daniel());
    eventually(() -> assertThat(status(id)).isEqualTo(OnboardingStatus.WAITING));
    open(id);
    _assertOne(_get(OnboardingView.class), Countdown.class);

    _click(button("Withdraw"));
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));

    assertThat(status(id)).isEqualTo(OnboardingStatus.WITHDRAWN);
    NotificationsKt.expectNotifications("Onboarding withdrawn: Daniel LaRusso");
    assertThat(text()).contains("Onboarding of Daniel LaRusso was withdrawn.", "arno");
    _assertNone(_get(OnboardingView.class), Countdown.class);
    assertThat(button("Withdraw").isVisible()).isFalse();
  }

  @Test
  void what_is_simulated_says_so_and_its_letter_can_be_read() {
    UUID id = gangway.submit(hire("Johnny Lawrence", "johnny@example.com", "developer"));
    open(id);

    assertThat(text())
        .contains("Simulated", "This is the mail as it would be sent", "Welcome, Johnny Lawrence");
    _click(_get(Button.class, spec -> spec.withText("Read")));
    assertThat(_get(Dialog.class).getElement().getOuterHTML())
        .contains("happy to have you on board");
  }

  @Test
  void an_address_that_leads_nowhere_says_so() {
    UI.getCurrent().navigate("onboardings/" + UUID.randomUUID());
    _assertOne(NotFoundPage.class);
    UI.getCurrent().navigate("onboardings/nonsense");
    _assertOne(NotFoundPage.class);
  }

  private OnboardingStatus status(UUID id) {
    return gangway.onboarding(id).status();
  }

  private static void open(UUID id) {
    UI.getCurrent().navigate(OnboardingView.class, id.toString());
  }

  private static String text() {
    return _get(OnboardingView.class).getElement().getTextRecursively();
  }

  private static Button button(String text) {
    return _get(OnboardingView.class)
        .getElement()
        .getChildren()
        .flatMap(header -> header.getChildren())
        .flatMap(actions -> actions.getChildren())
        .flatMap(element -> element.getComponent().stream())
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(found -> found.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }
}
