package app.gangway.onboarding.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static com.github.mvysny.kaributesting.v10.GridKt._findAll;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.ui.EmptyState;
import app.gangway.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OnboardingsViewTest extends PageTest {

  @Autowired Approvals approvals;
  @Autowired ApprovalService decisions;

  @Test
  void an_empty_installation_says_what_to_do() {
    UI.getCurrent().navigate(OnboardingsView.class);

    assertThat(_get(EmptyState.class).getElement().getTextRecursively())
        .contains("No onboardings yet", "New onboarding");
  }

  @Test
  void a_part_of_the_name_or_the_email_finds_a_person() {
    gangway.submit(johnny());
    gangway.submit(hire("100% Ready_Reddy", "reddy@example.com", "developer"));
    UI.getCurrent().navigate(OnboardingsView.class);

    search("LAWREN");
    assertThat(names()).containsExactly("Johnny Lawrence");
    search("eaglefang");
    assertThat(names()).containsExactly("Johnny Lawrence");
    search("100% Ready_");
    assertThat(names()).containsExactly("100% Ready_Reddy");
    search("%");
    assertThat(names()).containsExactly("100% Ready_Reddy");
    search("nobody");
    assertThat(_get(EmptyState.class).getElement().getTextRecursively())
        .contains("No matching onboardings");
  }

  @Test
  void the_address_says_what_is_shown() {
    UUID waiting = gangway.submit(daniel());
    gangway.submit(johnny());
    eventually(
        () -> assertThat(gangway.onboarding(waiting).status()).isEqualTo(OnboardingStatus.WAITING));

    UI.getCurrent().navigate("onboardings", QueryParameters.of("status", "WAITING"));
    assertThat(names()).containsExactly("Daniel LaRusso");
    UI.getCurrent().navigate("onboardings", QueryParameters.of("status", "nonsense"));
    assertThat(names()).hasSize(2);
  }

  @Test
  void who_completed_without_an_order_can_be_asked_for() {
    gangway.submit(johnny());
    UUID declined = gangway.submit(daniel());
    eventually(() -> assertThat(approvals.countPending()).isEqualTo(1));
    UUID approval = approvals.ofOnboarding(declined).get(0).id();
    decisions.decide(approval, Decision.DECLINE, People.APPROVER, DecidedVia.PAGE, null);
    eventually(
        () ->
            assertThat(gangway.onboarding(declined).status())
                .isEqualTo(OnboardingStatus.COMPLETED));

    UI.getCurrent().navigate("onboardings", QueryParameters.of("status", "ORDER_DECLINED"));
    assertThat(names()).containsExactly("Daniel LaRusso");
    UI.getCurrent().navigate(OnboardingView.class, declined.toString());
    assertThat(_get(PageHeader.class).getElement().getTextRecursively())
        .contains("Completed", "Order declined");
  }

  @Test
  void someone_new_appears_by_themselves() {
    gangway.submit(johnny());
    UI.getCurrent().navigate(OnboardingsView.class);
    gangway.submit(daniel());

    eventually(() -> assertThat(names()).contains("Daniel LaRusso"));
  }

  private static void search(String text) {
    _setValue(_get(TextField.class), text);
  }

  private static List<String> names() {
    @SuppressWarnings("unchecked")
    Grid<Onboarding> grid = _get(Grid.class);
    return _findAll(grid).stream().map(o -> o.hire().name()).toList();
  }
}
