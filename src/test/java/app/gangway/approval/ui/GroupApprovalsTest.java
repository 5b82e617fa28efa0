package app.gangway.approval.ui;

import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.onboarding.ui.OnboardingView;
import app.gangway.overview.ui.OverviewView;
import app.gangway.security.account.StoredPeople;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.ui.errors.NotFoundPage;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;

/** Pages where a group decides; that of executives is lena. */
class GroupApprovalsTest extends PageTest {

  private static final Actor LENA = Actor.person("lena", "192.0.2.5");

  @Autowired Approvals approvals;
  @Autowired StoredPeople people;
  @Autowired WaitingCount count;

  @BeforeEach
  void lenaIsKnown() {
    people.vouchedFor("lena", null, null, Set.of(Role.APPROVER), List.of("sales-leads"));
  }

  @AfterEach
  void lenaIsGone() {
    people.notLetIn("lena");
  }

  @Test
  void a_member_sees_which_group_decides_and_decides() {
    asked();
    signIn(LENA, Role.APPROVER);
    UI.getCurrent().navigate("approvals");

    assertThat(text(_get(ApprovalCard.class))).contains("For the group to decide: sales-leads");
    assertThat(_find(Button.class, button -> button.withText("Approve"))).hasSize(1);
    assertThat(count.count()).isEqualTo(1);
  }

  @Test
  void whoever_is_not_in_the_group_sees_nothing_of_it() {
    UUID id = asked().onboardingId();
    signIn(People.APPROVER, Role.APPROVER);
    UI.getCurrent().navigate("approvals");

    assertThat(_find(ApprovalCard.class)).isEmpty();
    assertThat(count.count()).isZero();
    assertThat(_get(ApprovalToasts.class).getElement().getAttribute("count")).isNull();
    UI.getCurrent().navigate("approvals", QueryParameters.of("order", only().id().toString()));
    NotificationsKt.expectNotifications("It is for another group to decide.");
    UI.getCurrent().navigate("onboardings/" + id);
    assertThat(_find(NotFoundPage.class)).hasSize(1);
  }

  @Test
  void a_toast_is_for_the_group() {
    signIn(LENA, Role.APPROVER);
    UI.getCurrent().navigate("approvals");
    asked();
    eventually(() -> assertThat(_find(OrderToast.class)).hasSize(1));

    signIn(People.APPROVER, Role.APPROVER);
    UI.getCurrent().navigate("approvals");
    asked("Ed Second");
    gangway.submit(hire("Ed Third", "ed.third@example.com", "sales"));
    eventually(() -> assertThat(_find(OrderToast.class)).hasSize(1));
    assertThat(text(_get(OrderToast.class))).contains("Ed Third");
  }

  @Test
  void what_is_left_to_the_admins_says_so_to_them_and_on_the_page_of_the_onboarding() {
    people.notLetIn("lena");
    UUID id = asked().onboardingId();
    signIn(People.ADMIN, Role.ALL.toArray(String[]::new));
    UI.getCurrent().navigate("approvals");
    assertThat(text(_get(ApprovalCard.class)))
        .contains("Nobody else may decide it, so it is left to the admins.");
    assertThat(_find(Button.class, button -> button.withText("Approve"))).hasSize(1);

    UI.getCurrent().navigate("onboardings/" + id);
    assertThat(text(_get(OnboardingView.class)))
        .contains(
            "For the group to decide: sales-leads",
            "Nobody else may decide it, so it is left to the admins.");
  }

  @Test
  void the_page_of_an_onboarding_leads_to_approvals_those_alone_who_may_decide() {
    UUID id = asked().onboardingId();
    signIn(People.APPROVER, Role.APPROVER, Role.HR);
    UI.getCurrent().navigate("onboardings/" + id);
    assertThat(_find(Anchor.class, link -> link.withText("Go to approvals"))).isEmpty();

    signIn(LENA, Role.APPROVER);
    UI.getCurrent().navigate("onboardings/" + id);
    assertThat(_find(Anchor.class, link -> link.withText("Go to approvals"))).hasSize(1);
  }

  @Test
  void the_overview_counts_what_its_figure_leads_to() {
    asked();
    signIn(People.HR, Role.HR);
    assertThat(waitingOnOverview()).contains("1");
    signIn(People.APPROVER, Role.APPROVER, Role.HR);
    assertThat(waitingOnOverview()).contains("0");
  }

  private static String waitingOnOverview() {
    UI.getCurrent().navigate("");
    return text(
        _get(OverviewView.class)
            .getElement()
            .getComponent()
            .flatMap(
                page ->
                    page.getChildren()
                        .flatMap(Component::getChildren)
                        .flatMap(Component::getChildren)
                        .filter(tile -> text(tile).contains("Waiting"))
                        .findFirst())
            .orElseThrow());
  }

  private ApprovalView asked() {
    return asked("Ed Executive");
  }

  private ApprovalView asked(String name) {
    UUID id = gangway.submit(hire(name, UUID.randomUUID() + "@example.com", "executive"));
    eventually(() -> assertThat(approvals.ofOnboarding(id)).hasSize(1));
    return approvals.ofOnboarding(id).get(0);
  }

  private ApprovalView only() {
    return approvals.pending(Limit.of(2)).get(0);
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }
}
