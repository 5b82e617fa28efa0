package app.gangway.onboarding.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.PageTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Result;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class NewOnboardingViewTest extends PageTest {

  @Autowired Onboardings onboardings;

  @BeforeEach
  void open() {
    UI.getCurrent().navigate(NewOnboardingView.class);
  }

  @Test
  void a_complete_form_leads_to_the_details_where_the_activities_are_seen_to_end() {
    fill("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "developer");
    submit();

    assertThat(_get(H1.class).getText()).isEqualTo("Johnny Lawrence");
    assertThat(_find(ActivityCard.class)).hasSize(3);
    eventually(
        () ->
            assertThat(_get(TimelineList.class).getElement().getTextRecursively())
                .contains("Onboarding of Johnny Lawrence completed."));
  }

  @Test
  void an_empty_form_says_what_is_missing_and_creates_nothing() {
    submit();

    assertThat(field("Name").getErrorMessage()).isEqualTo("Enter a name");
    assertThat(field("Email").getErrorMessage()).isEqualTo("Enter an email address");
    assertThat(_get(DatePicker.class).getErrorMessage())
        .isEqualTo("Enter the first day, such as 01.02.2099");
    assertThat(_get(ComboBox.class).getErrorMessage()).isEqualTo("Enter a role");
    assertThat(onboardings.count()).isZero();
    assertThat(_get(Button.class, button -> button.withText("Start onboarding")).isEnabled())
        .isTrue();
  }

  @Test
  void a_bad_email_is_told_as_soon_as_it_stands_there() {
    _setValue(field("Email"), "johnny@nowhere");

    assertThat(field("Email").getErrorMessage())
        .isEqualTo("Enter an email address such as jo@example.com");
  }

  @Test
  void any_role_may_be_typed_in() {
    fill("Terry Silver", "terry.silver@cobrakai.com", "sensei");
    submit();

    assertThat(_get(H1.class).getText()).isEqualTo("Terry Silver");
    _assertNone(NewOnboardingView.class);
  }

  @Test
  void a_start_date_in_the_past_is_pointed_out_and_allowed() {
    fill("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "developer");
    _setValue(_get(DatePicker.class), LocalDate.of(2022, 2, 1));

    assertThat(_get(DatePicker.class).getHelperText())
        .isEqualTo("Is this right? The day is in the past.");
    submit();
    assertThat(onboardings.count()).isEqualTo(1);
  }

  @Test
  void so_is_one_far_ahead() {
    fill("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "developer");
    _setValue(_get(DatePicker.class), LocalDate.of(2570, 2, 1));

    assertThat(_get(DatePicker.class).getHelperText())
        .isEqualTo("Is this right? The day is more than two years ahead.");
    _setValue(_get(DatePicker.class), LocalDate.now().plusMonths(1));
    assertThat(_get(DatePicker.class).getHelperText()).isNull();
    _setValue(_get(DatePicker.class), LocalDate.of(2570, 2, 1));
    submit();
    assertThat(onboardings.count()).isEqualTo(1);
  }

  @Test
  void a_year_of_two_digits_is_shown_in_full_before_anything_starts() {
    fill("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "developer");
    DatePicker day = _get(DatePicker.class);
    Button start = _get(Button.class, button -> button.withText("Start onboarding"));
    // Enter in the field: both come with one request.
    day.setValue(LocalDate.of(98, 4, 3));
    start.click();

    assertThat(onboardings.count()).isZero();
    assertThat(_get(DatePicker.class).getValue()).isEqualTo(LocalDate.of(2098, 4, 3));
    assertThat(_get(DatePicker.class).getHelperText())
        .isEqualTo("Read as 03.04.2098. Is this right? The day is more than two years ahead.");
    MockVaadin.clientRoundtrip();
    submit();
    assertThat(_get(H1.class).getText()).isEqualTo("Johnny Lawrence");
  }

  @Test
  void a_role_that_looks_like_one_that_needs_an_approval_is_asked_about_and_can_be_kept() {
    fill("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "sa\u00ADles");
    assertThat(_get(RoleQuestion.class).getElement().getTextRecursively())
        .contains("Did you mean sales? “sa[U+00AD]les” is a different role.");
    submit();
    assertThat(onboardings.count()).isZero();

    _click(_get(Button.class, button -> button.withText("Keep “sa[U+00AD]les”")));
    _assertNone(RoleQuestion.class);
    submit();
    assertThat(onboardings.count()).isEqualTo(1);
  }

  @Test
  void one_click_takes_the_role_that_was_meant_by_a_slip() {
    fill("Johnny Lawrence", "johnny.lawrence@eaglefang.com", "slaes");

    _click(_get(Button.class, button -> button.withText("Use sales")));

    assertThat(_get(ComboBox.class).getValue()).isEqualTo("sales");
    _assertNone(RoleQuestion.class);
  }

  @Test
  void a_form_half_filled_is_not_left_without_asking() {
    _setValue(field("Name"), "Johnny Lawrence");
    UI.getCurrent().navigate(OnboardingsView.class);

    _assertOne(NewOnboardingView.class);
    ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
    _assertOne(OnboardingsView.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {" 01.02.2099", "1.2.2099", "1. 2. 2099", "2099-02-01\t", "2099-2-1"})
  void a_start_date_that_leaves_nothing_to_guess_is_read(String typed) {
    assertThat(read(typed).getOrThrow(IllegalStateException::new))
        .isEqualTo(LocalDate.of(2099, 2, 1));
  }

  @Test
  void any_other_start_date_is_told_what_is_wrong_with_it() {
    assertThat(read("31.02.2099").getMessage()).contains("There is no such day in the calendar");
    assertThat(read("03/04/25").getMessage().orElseThrow()).startsWith("This date cannot be read.");
  }

  @Test
  void what_cannot_be_seen_in_an_email_is_shown() {
    _setValue(field("Email"), "johnny\u200B@eaglefang.com");

    assertThat(field("Email").getErrorMessage())
        .isEqualTo(
            "Enter an email address such as jo@example.com, not “johnny[U+200B]@eaglefang.com”");
  }

  @Test
  void an_email_that_is_under_way_is_pointed_out_and_starts_all_the_same_once_that_is_chosen() {
    UUID running = waiting();
    fill("Danny", daniel().email().toUpperCase(Locale.ROOT), "developer");
    assertThat(notice())
        .contains("An onboarding with this email is already running: Daniel LaRusso");
    assertThat(
            _get(EmailNotice.class)
                .getChildren()
                .flatMap(Component::getChildren)
                .filter(Anchor.class::isInstance)
                .map(Anchor.class::cast)
                .findFirst()
                .orElseThrow()
                .getHref())
        .isEqualTo("onboardings/" + running);

    submit();
    NotificationsKt.expectNotifications(
        "Nothing was started: an onboarding with this email is already running.");
    assertThat(onboardings.count()).isEqualTo(1);

    _click(_get(Button.class, button -> button.withText("Start anyway")));
    assertThat(_get(H1.class).getText()).isEqualTo("Danny");
    assertThat(onboardings.count()).isEqualTo(2);
  }

  @Test
  void who_was_started_since_the_email_was_typed_is_found_at_the_submission() {
    fill("Danny", daniel().email(), "developer");
    _assertNone(Button.class, button -> button.withText("Start anyway"));
    waiting();

    submit();

    assertThat(notice())
        .contains("An onboarding with this email is already running: Daniel LaRusso");
    assertThat(onboardings.count()).isEqualTo(1);
  }

  @Test
  void who_was_onboarded_before_is_pointed_out_and_keeps_nobody() {
    UUID before = gangway.submit(johnny());
    eventually(
        () ->
            assertThat(gangway.onboarding(before).status()).isEqualTo(OnboardingStatus.COMPLETED));
    fill("Johnny again", johnny().email(), "developer");
    assertThat(notice()).contains("Already onboarded with this email: Johnny Lawrence");

    submit();
    assertThat(_get(H1.class).getText()).isEqualTo("Johnny again");
  }

  @Test
  void an_email_that_is_corrected_takes_its_warning_along() {
    waiting();
    fill("Danny", daniel().email(), "developer");
    _setValue(field("Email"), "somebody.else@example.com");

    _assertNone(EmailNotice.class);
  }

  @Test
  void what_waits_for_an_approver_is_said_as_it_is_configured() {
    assertThat(_get(ComboBox.class).getHelperText())
        .isEqualTo(
            "Pick a role or type another. IT equipment needs an approval for: director, executive, sales.");
    assertThat(_get(NewOnboardingView.class).getElement().getTextRecursively())
        .contains(
            "These activities start immediately, in parallel: Access card, IT equipment, Welcome email.");
  }

  private UUID waiting() {
    UUID id = gangway.submit(daniel());
    eventually(
        () -> assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.WAITING));
    return id;
  }

  private static String notice() {
    return _get(EmailNotice.class).getElement().getTextRecursively();
  }

  private static void fill(String name, String email, String role) {
    _setValue(field("Name"), name);
    _setValue(field("Email"), email);
    _setValue(_get(DatePicker.class), LocalDate.of(2099, 2, 1));
    @SuppressWarnings("unchecked")
    ComboBox<String> roles = _get(ComboBox.class);
    roles.setValue(role);
  }

  private static TextField field(String label) {
    return _get(TextField.class, field -> field.withLabel(label));
  }

  private static Result<LocalDate> read(String typed) {
    return _get(DatePicker.class).getFallbackParser().apply(typed);
  }

  private static void submit() {
    _click(_get(Button.class, button -> button.withText("Start onboarding")));
  }
}
