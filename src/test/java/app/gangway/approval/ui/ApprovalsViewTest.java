package app.gangway.approval.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionExport;
import app.gangway.approval.ReadersApprovals;
import app.gangway.batch.BatchService;
import app.gangway.common.Actor;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ApprovalsViewTest extends PageTest {

  @Autowired Approvals approvals;
  @Autowired ReadersApprovals reader;
  @Autowired DecisionExport export;
  @Autowired ApprovalService service;
  @Autowired OnboardingService onboardings;
  @Autowired BatchService batches;
  @Autowired JdbcClient rows;

  @Test
  void one_click_approves_with_the_comment_that_stands_there() {
    UUID id = waiting("Daniel LaRusso");
    open();

    _setValue(_get(TextField.class, field -> field.withPlaceholder("Comment (optional)")), "Go");
    _click(button("Approve"));

    assertThat(_find(ApprovalCard.class)).isEmpty();
    assertThat(approval(id).status()).isEqualTo(ApprovalStatus.APPROVED);
    assertThat(approval(id).remark()).isEqualTo("Go");
    assertThat(approval(id).decidedBy()).isEqualTo("arno");
    NotificationsKt.expectNotifications("Approved. The order is placed for: Daniel LaRusso");
  }

  @Test
  void several_are_decided_at_once() {
    UUID one = waiting("Daniel LaRusso");
    UUID other = waiting("Samantha");
    open();

    Checkbox all = _get(Checkbox.class, box -> box.withLabel("Select all"));
    _setValue(all, true);
    ComponentUtil.fireEvent(all, new ComponentValueChangeEvent<>(all, all, false, true));
    _click(button("Decline selected: 2"));

    assertThat(approval(one).status()).isEqualTo(ApprovalStatus.DECLINED);
    assertThat(approval(other).status()).isEqualTo(ApprovalStatus.DECLINED);
  }

  @Test
  void in_a_decision_of_several_a_card_keeps_a_comment_of_its_own() {
    UUID one = waiting("Daniel LaRusso");
    UUID other = waiting("Samantha");
    open();
    _setValue(comment("Comment on Samantha"), "Hers");
    _find(ApprovalCard.class).forEach(card -> card.setSelected(true));
    _setValue(comment("Comment for all selected that have no comment of their own"), "Theirs");

    _click(button("Approve selected: 2"));

    assertThat(approval(one).remark()).isEqualTo("Theirs");
    assertThat(approval(other).remark()).isEqualTo("Hers");
    NotificationsKt.expectNotifications("Approved: 2");
  }

  @Test
  void a_card_says_where_it_comes_from_and_when_the_person_starts() {
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(
        () -> batches.submit(People.batch(batch, "people.csv", List.of(daniel())), People.HR));
    eventually(() -> assertThat(approvals.countPending()).isEqualTo(1));
    open();

    assertThat(_get(ApprovalCard.class).getElement().getTextRecursively())
        .contains("Submitted by hanna", "Batch: people.csv", "Starts: Feb 1, 2022");
  }

  @Test
  void what_is_decided_elsewhere_leaves_the_page_by_itself() {
    UUID id = waiting("Daniel LaRusso");
    waiting("Samantha");
    open();
    assertThat(_find(ApprovalCard.class)).hasSize(2);

    service.decide(
        approval(id).id(),
        Decision.DECLINE,
        Actor.person("Somebody else", "192.0.2.3"),
        DecidedVia.PAGE,
        null);

    eventually(() -> assertThat(_find(ApprovalCard.class)).hasSize(1));
  }

  @Test
  void what_is_new_appears_by_itself_and_leaves_a_comment_half_typed_alone() {
    waiting("Daniel LaRusso");
    open();
    TextField comment = _get(TextField.class, field -> field.withPlaceholder("Comment (optional)"));
    _setValue(comment, "Half a thou");

    waiting("Samantha");

    eventually(() -> assertThat(_find(ApprovalCard.class)).hasSize(2));
    assertThat(comment.isAttached()).isTrue();
    assertThat(comment.getValue()).isEqualTo("Half a thou");
  }

  @Test
  void a_late_click_gets_a_plain_message_and_changes_nothing() {
    UUID id = waiting("Daniel LaRusso");
    open();
    Button approve = button("Approve");
    service.decide(
        approval(id).id(),
        Decision.DECLINE,
        Actor.person("Somebody else", "192.0.2.3"),
        DecidedVia.PAGE,
        null);

    _click(approve);

    NotificationsKt.expectNotifications("Daniel LaRusso: Already declined by Somebody else.");
    assertThat(approval(id).status()).isEqualTo(ApprovalStatus.DECLINED);
  }

  @Test
  void an_onboarding_that_is_withdrawn_takes_its_approval_along() {
    UUID id = waiting("Daniel LaRusso");
    open();
    onboardings.withdraw(id, Actor.person("HR", "192.0.2.3"));

    eventually(() -> assertThat(_find(ApprovalCard.class)).isEmpty());
  }

  @Test
  void who_came_in_with_a_file_of_ones_own_is_for_another_to_decide() {
    UUID other = waiting("Samantha");
    UUID id = waiting("Daniel LaRusso");
    rows.sql("update onboarding set uploaded_by = 'Arno' where id = ?").param(id).update();
    open();

    assertThat(_find(ApprovalCard.class)).hasSize(2);
    assertThat(_find(Button.class, button -> button.withText("Approve"))).hasSize(1);
    assertThat(_get(ApprovalsView.class).getElement().getTextRecursively())
        .contains(
            "This onboarding is from a file that you uploaded: another approver has to decide.");
    _click(button("Approve"));
    assertThat(approval(other).status()).isEqualTo(ApprovalStatus.APPROVED);
  }

  @Test
  void of_several_at_once_those_that_are_refused_say_why() {
    UUID one = waiting("Daniel LaRusso");
    UUID other = waiting("Samantha");
    open();
    // As if it had become one's own since the page was read: the service is the judge.
    rows.sql("update onboarding set uploaded_by = 'arno' where id = ?").param(one).update();
    _find(ApprovalCard.class).forEach(card -> card.setSelected(true));

    _click(button("Approve selected: 2"));

    assertThat(approval(one).status()).isEqualTo(ApprovalStatus.PENDING);
    assertThat(approval(other).status()).isEqualTo(ApprovalStatus.APPROVED);
    NotificationsKt.expectNotifications(
        "Approved: 1. Not decided: 1. You submitted this onboarding or its file yourself; another"
            + " approver has to decide.");
  }

  @Test
  void what_was_decided_is_searched_and_a_search_without_a_match_leads_back() {
    decideOn(waiting("Daniel LaRusso"));
    decideOn(waiting("Samantha"));
    open();
    DecidedApprovals decided = new DecidedApprovals(reader, export);
    UI.getCurrent().add(decided);
    Grid<?> grid = _get(decided, Grid.class);

    _setValue(_get(decided, TextField.class), "saman");
    assertThat(GridKt._size(grid)).isEqualTo(1);
    _setValue(_get(decided, TextField.class), "nobody");
    assertThat(grid.isVisible()).isFalse();
    _click(_get(decided, Button.class, button -> button.withText("Show all")));
    assertThat(GridKt._size(grid)).isEqualTo(2);
  }

  @Test
  void an_address_keeps_what_was_decided_to_a_decision_and_to_days() {
    decideOn(waiting("Daniel LaRusso"));
    LocalDate today = LocalDate.now();
    UI.getCurrent()
        .navigate(
            "approvals",
            QueryParameters.simple(Map.of("status", "APPROVED", "decided", today + "/" + today)));

    assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    UI.getCurrent().navigate("approvals", QueryParameters.of("decided", "2020-01-01/2020-01-31"));
    _click(button("Decided: Jan 1, 2020 – Jan 31, 2020"));
    assertThat(GridKt._size(_get(Grid.class))).isEqualTo(1);
    UI.getCurrent().navigate("approvals", QueryParameters.of("status", "DECLINED"));
    assertThat(_find(Grid.class)).isEmpty();
  }

  private void decideOn(UUID onboarding) {
    service.decide(
        approval(onboarding).id(), Decision.APPROVE, People.APPROVER, DecidedVia.PAGE, null);
  }

  private UUID waiting(String name) {
    UUID id =
        gangway.submit(
            name.equals(daniel().name()) ? daniel() : hire(name, "sam@example.com", "sales"));
    eventually(
        () -> assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.WAITING));
    return id;
  }

  private ApprovalView approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0);
  }

  private static void open() {
    UI.getCurrent().navigate(ApprovalsView.class);
  }

  private static TextField comment(String label) {
    return _get(
        TextField.class,
        field ->
            field.withPredicate(
                found -> label.equals(found.getElement().getProperty("accessibleName"))));
  }

  private static Button button(String text) {
    return _get(Button.class, button -> button.withText(text));
  }
}
