package app.gangway.onboarding.ui;

import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt._fireConfirm;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.filters.SavedFilter;
import app.gangway.onboarding.filters.SavedFilters;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class SavedFiltersMenuTest extends PageTest {

  private static final String ME = People.APPROVER.name();

  @Autowired SavedFilters filters;

  @BeforeEach
  void open() {
    filters.of(ME).forEach(each -> filters.delete(ME, each.name()));
    gangway.submit(johnny());
    gangway.submit(hire("Kim Miller", "kim@example.com", "sales"));
    UI.getCurrent().navigate("onboardings", QueryParameters.of("search", "Kim & more"));
  }

  @Test
  void what_is_asked_for_is_saved_under_a_name_and_gone_back_to() {
    save("  Kim’s ");

    NotificationsKt.expectNotifications("Filters saved: Kim’s");
    RouterLink link = _get(RouterLink.class, spec -> spec.withPredicate(this::isOfTheList));
    assertThat(link.getElement().getTextRecursively()).isEqualTo("Kim’s");
    UI.getCurrent().navigate(OnboardingsView.class);
    Location address = new Location(link.getHref());
    UI.getCurrent().navigate(address.getPath(), address.getQueryParameters());
    assertThat(_get(OnboardingFilters.class).filter().text()).isEqualTo("Kim & more");
  }

  @Test
  void a_name_is_needed_and_has_a_greatest_length() {
    save("   ");
    assertThat(name().getErrorMessage()).isEqualTo("Enter a name");
    _setValue(name(), "W".repeat(61));
    _click(button("Save"));
    assertThat(name().getErrorMessage()).isEqualTo("Too long. At most this many characters: 60");
    assertThat(filters.of(ME)).isEmpty();
  }

  @Test
  void one_of_the_same_name_is_replaced_after_a_question_alone() {
    filters.save(ME, new SavedFilter("Mine", "status=FAILED"));
    save("Mine");
    assertThat(filters.of(ME)).containsExactly(new SavedFilter("Mine", "status=FAILED"));

    _fireConfirm(_get(ConfirmDialog.class));

    assertThat(filters.of(ME))
        .extracting(SavedFilter::query)
        .containsExactly("search=Kim%20%26%20more");
  }

  @Test
  void no_more_are_saved_than_a_list_is_read_of() {
    for (int n = 0; n < SavedFilters.MOST; n++) {
      filters.save(ME, new SavedFilter("Filter " + n, ""));
    }
    save("One more");

    assertThat(name().getErrorMessage()).contains("Delete one first");
    assertThat(filters.of(ME)).hasSize(SavedFilters.MOST);
  }

  @Test
  void one_is_deleted_after_a_question() {
    save("Mine");
    NotificationsKt.expectNotifications("Filters saved: Mine");

    _click(_get(Button.class, spec -> spec.withPredicate(SavedFiltersMenuTest::deletesMine)));
    _fireConfirm(_get(ConfirmDialog.class));

    NotificationsKt.expectNotifications("Saved filters deleted: Mine");
    assertThat(filters.of(ME)).isEmpty();
    _assertNone(RouterLink.class, spec -> spec.withPredicate(this::isOfTheList));
  }

  private static boolean deletesMine(Button button) {
    return button.getAriaLabel().filter("Delete the saved filters: Mine"::equals).isPresent();
  }

  private boolean isOfTheList(RouterLink link) {
    return link.getHref().startsWith("onboardings?");
  }

  private static void save(String name) {
    _click(button("Save filters …"));
    _setValue(name(), name);
    _click(button("Save"));
  }

  private static TextField name() {
    return _get(TextField.class, spec -> spec.withLabel("Name"));
  }

  private static Button button(String text) {
    return _get(Button.class, spec -> spec.withText(text));
  }
}
