package app.gangway.webhook.ui;

import static app.gangway.testing.People.hire;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.batch.BatchService;
import app.gangway.batch.ui.BatchView;
import app.gangway.common.access.Role;
import app.gangway.onboarding.ui.OnboardingView;
import app.gangway.testing.PageTest;
import app.gangway.testing.People;
import app.gangway.testing.Receiver;
import app.gangway.testing.SignedInAs;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(
    properties = {
      "spring.datasource.url=jdbc:h2:mem:told;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.jobs.database.url=jdbc:h2:mem:told-jobs;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
      "gangway.webhook-delivery.retries=1h"
    })
class DeliveriesSectionTest extends PageTest {

  private static final Receiver RECEIVER = new Receiver();

  @Autowired BatchService batches;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;

  @DynamicPropertySource
  static void webhook(DynamicPropertyRegistry registry) {
    RECEIVER.use(registry, 0, "erp");
  }

  @Test
  void the_page_tells_live_who_has_been_told() {
    UUID id = gangway.submit(hire("Daniel LaRusso", "told@example.com", "sales"));
    UI.getCurrent().navigate(OnboardingView.class, id.toString());
    assertThat(headings()).doesNotContain("Webhooks");

    UUID johnny = gangway.submit(hire("Johnny Lawrence", "told@example.com", "developer"));
    UI.getCurrent().navigate(OnboardingView.class, johnny.toString());
    eventually(
        () ->
            assertThat(text(OnboardingView.class))
                .contains("Webhooks", "erp", "onboarding.completed", "Delivered", "HTTP 204"));
    _assertNone(Button.class, spec -> spec.withText("Send again"));
  }

  @Test
  void what_was_refused_waits_for_its_next_try() {
    RECEIVER.answers("refused@example.com", 503);
    UUID id = gangway.submit(hire("Johnny Lawrence", "refused@example.com", "developer"));
    UI.getCurrent().navigate(OnboardingView.class, id.toString());

    eventually(
        () ->
            assertThat(text(OnboardingView.class))
                .contains("Pending", "HTTP 503", "Attempts: 1", "Next attempt"));
  }

  @Test
  void hr_sends_again_what_was_given_up() {
    RECEIVER.answers("gone@example.com", 410);
    UUID id = gangway.submit(hire("Johnny Lawrence", "gone@example.com", "developer"));
    UI.getCurrent().navigate(OnboardingView.class, id.toString());
    eventually(() -> assertThat(text(OnboardingView.class)).contains("Failed", "HTTP 410"));

    _click(_get(Button.class, spec -> spec.withText("Send again")));
    eventually(() -> assertThat(text(OnboardingView.class)).contains("Delivered"));
    _assertNone(Button.class, spec -> spec.withText("Send again"));
  }

  @Test
  void an_approver_who_was_asked_sees_it_and_has_no_button() {
    RECEIVER.answers("sales@example.com", 410, 410);
    UUID id = gangway.submit(hire("Daniel LaRusso", "sales@example.com", "sales"));
    signIn(People.APPROVER, Role.APPROVER);
    eventually(
        () -> {
          UI.getCurrent().navigate(OnboardingView.class, id.toString());
          assertThat(_find(OnboardingView.class)).hasSize(1);
        });
    UUID approval = approvals.ofOnboarding(id).get(0).id();
    SignedInAs.admin(
        () ->
            approvalService.decide(
                approval, Decision.DECLINE, People.APPROVER, DecidedVia.PAGE, null));

    eventually(() -> assertThat(text(OnboardingView.class)).contains("onboarding.declined"));
    eventually(() -> assertThat(text(OnboardingView.class)).contains("HTTP 410"));
    _assertNone(Button.class, spec -> spec.withText("Send again"));
  }

  @Test
  void the_page_of_a_batch_tells_of_the_batch_itself() {
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(
        () ->
            batches.submit(
                People.batch(
                    batch, "hires.csv", List.of(hire("Kim", "kim@example.com", "developer"))),
                People.HR));
    UI.getCurrent().navigate(BatchView.class, batch.toString());

    eventually(
        () ->
            assertThat(text(BatchView.class))
                .contains("Webhooks", "batch.completed", "Delivered")
                .doesNotContain("onboarding.completed"));
  }

  private static List<String> headings() {
    return _find(H2.class).stream().map(H2::getText).toList();
  }

  private static String text(Class<? extends Component> page) {
    return _get(page).getElement().getTextRecursively();
  }
}
