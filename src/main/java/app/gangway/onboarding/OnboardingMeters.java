package app.gangway.onboarding;

import app.gangway.onboarding.OnboardingEvent.Ended;
import app.gangway.onboarding.OnboardingEvent.Submitted;
import app.gangway.onboarding.execution.Attempt;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** What monitoring sees of onboardings and their activities; counts what is committed. */
@Component
public class OnboardingMeters {

  private final MeterRegistry registry;
  private final Timer lag;

  OnboardingMeters(MeterRegistry registry) {
    this.registry = registry;
    lag =
        Timer.builder("gangway.activities.lag")
            .description("From when an activity was due to its start")
            .publishPercentiles(0.5, 0.95, 0.99)
            .register(registry);
    for (OnboardingStatus status : OnboardingStatus.values()) {
      if (status.isEnded()) {
        ended(status, 0);
      }
    }
  }

  @TransactionalEventListener
  void on(Submitted submitted) {
    registry.counter("gangway.onboardings.started").increment(submitted.submissions().size());
  }

  @TransactionalEventListener
  void on(Ended onboarding) {
    ended(onboarding.status(), 1);
  }

  private void ended(OnboardingStatus status, int count) {
    registry
        .counter("gangway.onboardings.ended", "status", status.name().toLowerCase(Locale.ROOT))
        .increment(count);
  }

  public void started(Attempt attempt) {
    lag.record(attempt.lag().isNegative() ? Duration.ZERO : attempt.lag());
  }

  /**
   * @param outcome in one word
   */
  public void attempted(String activity, String outcome, Duration took) {
    registry.timer("gangway.activities", "activity", activity, "outcome", outcome).record(took);
  }
}
