package app.gangway.approval.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Activities;
import app.gangway.approval.ApprovalPolicy;
import app.gangway.approval.ApprovalPolicy.Way;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.ReadersApprovals;
import app.gangway.batch.BatchService;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.security.CurrentUser;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import app.gangway.ui.push.LiveUpdates;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApprovalNewsTest extends PageTest {

  private static final Actor ANOTHER = Actor.person("mia", "192.0.2.9");

  @Autowired Approvals approvals;
  @Autowired ReadersApprovals reader;
  @Autowired ApprovalService service;
  @Autowired OnboardingService onboardings;
  @Autowired BatchService batches;
  @Autowired Activities activities;
  @Autowired CurrentUser signedIn;
  @Autowired LiveUpdates live;
  @Autowired JdbcClient rows;

  @Test
  void who_wants_no_notes_on_pages_gets_none() {
    ApprovalPolicy byMailAlone = new ApprovalPolicy(Duration.ofSeconds(90), Set.of(Way.MAIL));

    assertThat(new ApprovalNews(reader, signedIn, live, byMailAlone).create()).isEmpty();
  }

  @Test
  void what_begins_to_wait_is_told_on_any_page() {
    UI.getCurrent().navigate("audit");
    gangway.submit(daniel());

    eventually(() -> assertThat(_find(OrderToast.class)).hasSize(1));
    assertThat(text(_get(OrderToast.class)))
        .contains(
            "Daniel LaRusso’s IT equipment waits for your approval",
            "IT equipment for the role sales exceeds the spending limit.");
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void what_waited_before_is_only_counted() {
    gangway.submit(daniel());
    eventually(() -> assertThat(approvals.countPending()).isEqualTo(1));
    signIn(People.APPROVER, Role.APPROVER);
    UI.getCurrent().navigate("approvals");
    assertThat(_find(OrderToast.class)).isEmpty();
    assertThat(count()).isEqualTo("1");

    gangway.submit(hire("Samantha", "sam@example.com", "sales"));

    eventually(() -> assertThat(count()).isEqualTo("2"));
    assertThat(text(_get(OrderToast.class))).contains("Samantha");
  }

  @Test
  void nobody_is_told_of_what_they_brought_in() {
    UI.getCurrent().navigate("audit");
    Submission own = Submission.of(hire("Johnny", "johnny@example.com", "sales"));
    SignedInAs.admin(() -> onboardings.submit(own, Plan.everything(activities), People.APPROVER));
    eventually(() -> assertThat(approvals.countPending()).isEqualTo(1));
    gangway.submit(daniel());

    eventually(() -> assertThat(_find(OrderToast.class)).hasSize(1));
    assertThat(text(_get(OrderToast.class))).contains("Daniel LaRusso");
    assertThat(count()).isEqualTo("1");
  }

  @Test
  void those_who_may_not_decide_are_told_nothing() {
    signIn(People.HR, Role.HR);
    UI.getCurrent().navigate("onboardings");

    assertThat(_find(ApprovalToasts.class)).isEmpty();
  }

  @Test
  void many_at_once_are_one_toast_with_their_number() {
    UI.getCurrent().navigate("audit");
    List<NewHire> hires =
        IntStream.range(0, 8)
            .mapToObj(n -> hire("Person " + n, "p" + n + "@example.com", "sales"))
            .toList();
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(() -> batches.submit(People.batch(batch, "people.csv", hires), People.HR));

    eventually(() -> assertThat(count()).isEqualTo("8"));
    assertThat(text(_get(OrderToast.class))).contains("Orders waiting for your approval: 8");
    decide(approvals.pendingIds(Limit.of(1)).get(0));
    eventually(
        () ->
            assertThat(text(_get(OrderToast.class)))
                .contains("Orders waiting for your approval: 7"));
  }

  @Test
  void a_toast_goes_when_somebody_has_decided() {
    UUID id = told(daniel());

    decide(approval(id).id());

    eventually(() -> assertThat(_find(OrderToast.class)).isEmpty());
    assertThat(count()).isNull();
  }

  @Test
  void a_toast_goes_when_time_is_up() {
    UUID id = told(daniel());

    rows.sql("update approval set deadline = asked_at").update();
    SignedInAs.as(null, () -> service.expire(approval(id).id()));

    eventually(() -> assertThat(_find(OrderToast.class)).isEmpty());
    assertThat(count()).isNull();
  }

  @Test
  void a_toast_goes_when_there_is_nothing_left_to_decide() {
    UUID id = told(daniel());

    onboardings.withdraw(id, ANOTHER);

    eventually(() -> assertThat(_find(OrderToast.class)).isEmpty());
  }

  @Test
  void a_toast_that_is_closed_stays_closed_and_the_order_is_still_counted() {
    told(daniel());
    _click(_get(Button.class, button -> button.withClasses("away")));
    assertThat(_find(OrderToast.class)).isEmpty();

    gangway.submit(hire("Samantha", "sam@example.com", "sales"));

    eventually(() -> assertThat(count()).isEqualTo("2"));
    assertThat(text(_get(OrderToast.class))).contains("Samantha");
  }

  @Test
  void a_toast_leads_to_the_card_of_its_order_and_is_done() {
    UUID id = told(daniel());

    follow(_get(Anchor.class, link -> link.withText("Show")));

    assertThat(address()).isEqualTo("approvals?order=" + approval(id).id());
    assertThat(_get(ApprovalCard.class).approvalId()).isEqualTo(approval(id).id());
    assertThat(_find(OrderToast.class)).isEmpty();
  }

  @Test
  void whoever_comes_too_late_sees_who_has_decided() {
    UUID id = told(daniel());
    Anchor show = _get(Anchor.class, link -> link.withText("Show"));
    service.decide(approval(id).id(), Decision.DECLINE, ANOTHER, DecidedVia.PAGE, "Not this year");

    follow(show);

    assertThat(text(_get(OutcomeNote.class)))
        .contains(
            "no longer waits for a decision", "Daniel LaRusso", "Declined", "mia", "Not this year");
    UI.getCurrent().navigate("approvals");
    assertThat(_find(OutcomeNote.class)).isEmpty();
  }

  @Test
  void a_card_that_is_asked_for_is_there_however_many_come_before_it() {
    List<NewHire> hires =
        IntStream.range(0, 52)
            .mapToObj(n -> hire("Person " + n, "p" + n + "@example.com", "sales"))
            .toList();
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(() -> batches.submit(People.batch(batch, "people.csv", hires), People.HR));
    eventually(() -> assertThat(approvals.countPending()).isEqualTo(52));
    List<UUID> all = approvals.pendingIds(Limit.of(60));

    go(ApprovalsView.address(all.get(51)));

    assertThat(_find(ApprovalCard.class))
        .hasSize(51)
        .anyMatch(card -> card.approvalId().equals(all.get(51)));
    assertThat(text(_get(WaitingApprovals.class))).contains("not shown yet: 1");
  }

  @Test
  void an_address_that_leads_to_no_approval_says_so() {
    UI.getCurrent().navigate("approvals", QueryParameters.of("order", "x"));

    NotificationsKt.expectNotifications("This approval does not exist.");
  }

  private UUID told(NewHire hire) {
    UI.getCurrent().navigate("audit");
    UUID id = gangway.submit(hire);
    eventually(() -> assertThat(_find(OrderToast.class)).hasSize(1));
    return id;
  }

  private static void follow(Anchor link) {
    go(link.getHref());
  }

  private static void go(String address) {
    Location location = new Location(address);
    UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
  }

  private void decide(UUID approval) {
    service.decide(approval, Decision.APPROVE, ANOTHER, DecidedVia.PAGE, null);
  }

  private ApprovalView approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0);
  }

  private static @Nullable String count() {
    return _get(ApprovalToasts.class).getElement().getAttribute("count");
  }

  private static String text(Component component) {
    return component.getElement().getTextRecursively();
  }

  private static String address() {
    return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
  }
}
