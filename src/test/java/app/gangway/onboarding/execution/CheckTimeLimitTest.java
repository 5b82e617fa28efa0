package app.gangway.onboarding.execution;

import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.execution.AttemptResult.Done;
import app.gangway.onboarding.execution.AttemptResult.RetryDue;
import app.gangway.testing.BackEnds;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.RulesTest;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/**
 * A check is somebody else's code, as an activity is: it may hang, and it may break. The time
 * allowed measures no speed: it ends a test that would wait for a hanging one for ever.
 */
@RulesTest
@TestPropertySource(properties = "gangway.retry.attempt-limit=300ms")
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
class CheckTimeLimitTest {

  private static final String EQUIPMENT = "ItEquipmentOrderActivity";

  private final String email = UUID.randomUUID() + "@example.com";

  @Autowired ManualExecution gangway;
  @Autowired BackEnds backEnds;

  @Test
  void a_check_that_never_answers_is_a_failed_attempt_and_holds_no_worker() {
    UUID id = gangway.submit(hire("Jo", email, "developer"));
    backEnds.holdCheck(email);

    AttemptResult held = gangway.perform(id, EQUIPMENT);

    assertThat(held).isInstanceOf(RetryDue.class);
    assertThat(gangway.lines(id))
        .contains(
            "IT equipment, attempt 1 of 3 failed:"
                + " CheckItEquipmentValueByRoleActivity took longer than 0.3 s.");
    assertThat(backEnds.calls(EQUIPMENT, email)).isZero();
    backEnds.release(email);
    assertThat(gangway.perform(id, EQUIPMENT)).isEqualTo(new Done());
    assertThat(backEnds.calls(EQUIPMENT, email)).isEqualTo(1);
  }

  @Test
  void a_check_that_breaks_is_a_failed_attempt() {
    UUID id = gangway.submit(hire("Jo", email, "developer"));
    backEnds.breakCheck(email);

    assertThat(gangway.perform(id, EQUIPMENT))
        .extracting(failed -> ((RetryDue) failed).reason())
        .isEqualTo("CheckItEquipmentValueByRoleActivity failed unexpectedly; the log says more.");
  }
}
