package app.gangway.onboarding.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.HireDetails;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.PageTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** What may be entered of a new hire besides the four fields. */
class HireDetailsFieldsTest extends PageTest {

  @Autowired Onboardings onboardings;

  @BeforeEach
  void openPage() {
    UI.getCurrent().navigate(NewOnboardingView.class);
  }

  @Test
  void they_are_not_there_until_somebody_opens_them() {
    assertThat(_find(ComboBox.class)).hasSize(1);
    assertThat(_find(TextField.class)).hasSize(2);
    assertThat(_get(HireDetailsFields.class).isOpen()).isFalse();

    open();

    assertThat(_find(ComboBox.class)).hasSize(4);
    assertThat(_find(TextField.class)).hasSize(4);
  }

  @Test
  void what_is_entered_is_kept_and_shown_on_the_page_of_the_onboarding() {
    fillTheFour();
    open();
    _setValue(choice("Department"), " Sales ");
    _setValue(choice("Location"), "Berlin");
    _setValue(text("Manager"), "Kim Park");
    _setValue(text("Manager\u2019s email"), "kim@example.com");
    _setValue(choice("Language of mails"), "de_at");
    submit();

    assertThat(latest().details())
        .isEqualTo(new HireDetails("Sales", "Berlin", "Kim Park", "kim@example.com", "de-AT"));
    assertThat(_get(OnboardingView.class).getElement().getTextRecursively())
        .contains(
            "Department", "Sales", "Berlin", "Kim Park", "kim@example.com", "German (Austria)");
    UI.getCurrent().navigate(NewOnboardingView.class);
    open();
    assertThat(choice("Department").getListDataView().getItems()).containsExactly("Sales");
    assertThat(choice("Location").getListDataView().getItems()).containsExactly("Berlin");
  }

  @Test
  void the_button_comes_before_them_while_they_are_closed_and_after_them_once_they_are_open() {
    assertThat(lastOfForm()).isInstanceOf(HireDetailsFields.class);

    open();

    assertThat(lastOfForm().getElement().getTextRecursively()).contains("Start onboarding");
  }

  private static Component lastOfForm() {
    return _get(NewHireForm.class).getChildren().reduce((former, last) -> last).orElseThrow();
  }

  @Test
  void nothing_has_to_be_entered_and_nothing_is_shown_then() {
    fillTheFour();
    submit();

    assertThat(latest().details()).isEqualTo(HireDetails.NONE);
    assertThat(_get(OnboardingView.class).getElement().getTextRecursively())
        .doesNotContain("Department", "Manager");
  }

  @Test
  void what_is_wrong_says_so_in_the_usual_words_and_nothing_starts() {
    fillTheFour();
    open();
    _setValue(text("Manager\u2019s email"), "kim@home");
    _setValue(choice("Language of mails"), "German");
    _setValue(choice("Department"), "x".repeat(101));
    submit();

    assertThat(text("Manager\u2019s email").getErrorMessage())
        .isEqualTo("Enter an email address such as jo@example.com");
    assertThat(choice("Language of mails").getErrorMessage())
        .isEqualTo("Enter a language tag such as de or en-GB");
    assertThat(choice("Department").getErrorMessage())
        .isEqualTo("Too long. Enter at most this many characters: 100");
    assertThat(onboardings.count()).isZero();

    _setValue(text("Manager\u2019s email"), "");
    _setValue(choice("Language of mails"), "en-GB");
    _setValue(choice("Department"), "Sales");
    assertThat(text("Manager\u2019s email").isInvalid()).isFalse();
    submit();
    assertThat(onboardings.count()).isEqualTo(1);
  }

  @Test
  void what_was_typed_before_comes_back_and_is_in_sight() {
    _get(NewHireForm.class).fill(Map.of("name", "Jo", "department", "Sales", "locale", "de"));

    assertThat(_get(HireDetailsFields.class).isOpen()).isTrue();
    assertThat(choice("Department").getValue()).isEqualTo("Sales");
    assertThat(choice("Language of mails").getValue()).isEqualTo("de");
    assertThat(_get(NewHireForm.class).isUnsaved()).isTrue();
  }

  private static void open() {
    HireDetailsFields more = _get(HireDetailsFields.class);
    more.setOpen(true);
    ComponentUtil.fireEvent(more, new NativeDetails.ToggleEvent(more, true));
  }

  private static void fillTheFour() {
    _setValue(text("Name"), "Johnny Lawrence");
    _setValue(text("Email"), "johnny.lawrence@eaglefang.com");
    _setValue(_get(DatePicker.class), LocalDate.now().plusMonths(1));
    _setValue(choice("Role"), "developer");
  }

  private static void submit() {
    _click(_get(Button.class, button -> button.withText("Start onboarding")));
  }

  private Onboarding latest() {
    List<Onboarding> latest = onboardings.findAllByOrderBySubmittedAtDescIdDesc(Limit.of(1));
    return latest.get(0);
  }

  @SuppressWarnings("unchecked")
  private static ComboBox<String> choice(String label) {
    return (ComboBox<String>) _get(ComboBox.class, with -> with.withLabel(label));
  }

  private static TextField text(String label) {
    return _get(TextField.class, with -> with.withLabel(label));
  }
}
