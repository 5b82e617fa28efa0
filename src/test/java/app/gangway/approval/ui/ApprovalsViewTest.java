package app.gangway.approval.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalDesk;
import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.approval.Decision;
import app.gangway.onboarding.Actor;
import app.gangway.onboarding.OnboardingDesk;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.AbstractField.ComponentValueChangeEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ApprovalsViewTest extends PageTest {

  @Autowired Approvals approvals;
  @Autowired ApprovalDesk desk;
  @Autowired OnboardingDesk onboardings;

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
    NotificationsKt.expectNotifications(
        "Approved: the equipment for Daniel LaRusso is being ordered.");
  }

  @Test
  void several_are_decided_at_once() {
    UUID one = waiting("Daniel LaRusso");
    UUID other = waiting("Samantha");
    open();

    Checkbox all = _get(Checkbox.class, box -> box.withLabel("Select all"));
    _setValue(all, true);
    ComponentUtil.fireEvent(all, new ComponentValueChangeEvent<>(all, all, false, true));
    _click(button("Decline 2"));

    assertThat(approval(one).status()).isEqualTo(ApprovalStatus.DECLINED);
    assertThat(approval(other).status()).isEqualTo(ApprovalStatus.DECLINED);
  }

  @Test
  void what_is_decided_elsewhere_leaves_the_page_by_itself() {
    UUID id = waiting("Daniel LaRusso");
    waiting("Samantha");
    open();
    assertThat(_find(ApprovalCard.class)).hasSize(2);

    desk.decide(
        approval(id).id(), Decision.DECLINE, Actor.person("Somebody else", "192.0.2.3"), null);

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
    desk.decide(
        approval(id).id(), Decision.DECLINE, Actor.person("Somebody else", "192.0.2.3"), null);

    _click(approve);

    NotificationsKt.expectNotifications("Daniel LaRusso: Somebody else has already decided.");
    assertThat(approval(id).status()).isEqualTo(ApprovalStatus.DECLINED);
  }

  @Test
  void an_onboarding_that_is_withdrawn_takes_its_approval_along() {
    UUID id = waiting("Daniel LaRusso");
    open();
    onboardings.withdraw(id, Actor.person("HR", "192.0.2.3"));

    eventually(() -> assertThat(_find(ApprovalCard.class)).isEmpty());
  }

  private UUID waiting(String name) {
    UUID id =
        house.submit(
            name.equals(daniel().name()) ? daniel() : hire(name, "sam@example.com", "sales"));
    eventually(() -> assertThat(house.onboarding(id).status()).isEqualTo(OnboardingStatus.WAITING));
    return id;
  }

  private ApprovalView approval(UUID onboarding) {
    return approvals.ofOnboarding(onboarding).get(0);
  }

  private static void open() {
    UI.getCurrent().navigate(ApprovalsView.class);
  }

  private static Button button(String text) {
    return _get(Button.class, button -> button.withText(text));
  }
}
