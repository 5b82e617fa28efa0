package app.gangway.mail.ui;

import static app.gangway.testing.People.daniel;
import static app.gangway.testing.Steps.due;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.ui.OnboardingView;
import app.gangway.testing.PageTest;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Where no mail server is configured. */
class SimulatedNoticeTest extends PageTest {

  @Test
  void what_approvers_would_be_told_can_be_read() {
    UUID id = gangway.submit(daniel());
    eventually(
        () -> {
          UI.getCurrent().navigate(OnboardingView.class, id.toString());
          assertThat(_get(OnboardingView.class).getElement().getTextRecursively())
              .contains(
                  "Please decide: IT equipment for Daniel LaRusso",
                  "arno@example.com",
                  "as it would be sent");
        });
  }

  @Test
  void what_owners_of_a_task_would_be_told_can_be_read() {
    Instant over = Instant.now().minus(Duration.ofDays(9));
    UUID id = gangway.submit(daniel(), plan(due(over, "sales", task("desk"))));

    UI.getCurrent().navigate(OnboardingView.class, id.toString());

    assertThat(_get(OnboardingView.class).getElement().getTextRecursively())
        .contains("Tasks that are due or over: 1", "arno@example.com", "as it would be sent");
  }
}
