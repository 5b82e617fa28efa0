package app.gangway.onboarding.ui;

import static app.gangway.testing.People.hire;
import static app.gangway.testing.Steps.activityAt;
import static app.gangway.testing.Steps.optional;
import static app.gangway.testing.Steps.plan;
import static app.gangway.testing.Steps.task;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.testing.PageTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StepDetailTest extends PageTest {

  private static final Instant LATER = Instant.parse("2099-01-05T08:00:00Z");

  @Test
  void a_task_is_ended_by_a_click_and_a_remark() {
    UUID id =
        gangway.submit(hire("Aisha Robinson", "aisha@example.com", "dev"), plan(task("desk")));
    open(id);

    assertThat(text()).contains("Step desk", "To do", "To be done by facility.");
    _click(button("Done"));
    _setValue(_get(TextField.class, spec -> spec.withLabel("Remark (optional)")), "Third floor");
    confirm("Done");

    eventually(
        () -> assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED));
    eventually(() -> assertThat(text()).contains("Step desk is done: Third floor"));
    _assertNone(_get(OnboardingView.class), Button.class, spec -> spec.withText("Done"));
  }

  @Test
  void a_planned_step_says_when_it_starts_and_is_skipped_for_a_reason() {
    UUID id =
        gangway.submit(
            hire("Eli Moskowitz", "eli@example.com", "dev"),
            plan(optional(activityAt(LATER, "card", "AccessCardCreationActivity")), task("desk")));
    open(id);

    assertThat(text()).contains("Planned", "Starts:");
    _click(_get(Button.class, spec -> spec.withPredicate(each -> isSkip(each, "Step card"))));
    confirm("Skip");
    assertThat(_get(TextField.class, spec -> spec.withLabel("Why")).getErrorMessage())
        .isEqualTo("Say why.");
    _setValue(_get(TextField.class, spec -> spec.withLabel("Why")), "Has one");
    confirm("Skip");

    assertThat(gangway.runs(id).get(0).status()).isEqualTo(ActivityStatus.SKIPPED);
    eventually(() -> assertThat(text()).contains("Skipped by", "Has one"));
  }

  private static boolean isSkip(Button button, String step) {
    return button.getAriaLabel().filter(("Skip " + step)::equals).isPresent();
  }

  private static Button button(String text) {
    return _get(_get(OnboardingView.class), Button.class, spec -> spec.withText(text));
  }

  private static void confirm(String deed) {
    _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText(deed)));
  }

  private static String text() {
    return _get(OnboardingView.class).getElement().getTextRecursively();
  }

  private static void open(UUID id) {
    UI.getCurrent().navigate("onboardings/" + id);
  }
}
