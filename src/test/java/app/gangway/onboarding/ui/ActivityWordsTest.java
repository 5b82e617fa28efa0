package app.gangway.onboarding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Activities;
import app.gangway.activity.Activity;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityResult;
import app.gangway.testing.HangingActivity;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ActivityWordsTest {

  private final ApplicationContextRunner gangway =
      new ApplicationContextRunner().withBean(Activities.class).withBean(ActivityWords.class);

  @BeforeEach
  void openPage() {
    MockVaadin.setup();
    UI.getCurrent().setLocale(Locale.ENGLISH);
  }

  @AfterEach
  void closePage() {
    MockVaadin.tearDown();
  }

  @Test
  void one_activity_starts_alone_and_nobody_waits() {
    gangway
        .withBean(HangingActivity.class)
        .run(
            context -> {
              ActivityWords words = context.getBean(ActivityWords.class);
              assertThat(words.whatStarts())
                  .isEqualTo("This activity starts immediately: Parking permit.");
              assertThat(words.roleHint()).isEqualTo("Pick a role or type another.");
            });
  }

  @Test
  void several_start_together() {
    gangway
        .withBean(HangingActivity.class)
        .withBean(VpnAccount.class)
        .run(
            context ->
                assertThat(context.getBean(ActivityWords.class).whatStarts())
                    .isEqualTo(
                        "These activities start immediately, in parallel: Parking permit, VPN account."));
  }

  static class VpnAccount implements Activity {

    @Override
    public String name() {
      return "VpnAccountActivity";
    }

    @Override
    public String title() {
      return "VPN account";
    }

    @Override
    public ActivityResult perform(ActivityCall call) {
      return new ActivityResult("", "");
    }
  }
}
