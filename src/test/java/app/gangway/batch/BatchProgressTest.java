package app.gangway.batch;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.onboarding.OnboardingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How long a batch still takes. */
class BatchProgressTest {

  private static final Instant BEGIN = Instant.parse("2031-02-01T09:00:00Z");

  @Test
  void it_goes_on_as_it_went_so_far() {
    BatchProgress half =
        progress(Map.of(OnboardingStatus.RUNNING, 50L, OnboardingStatus.COMPLETED, 50L));

    assertThat(half.timeLeft(BEGIN.plusSeconds(60))).contains(Duration.ofSeconds(60));
  }

  @Test
  void as_long_as_somebody_runs_it_is_more_than_nothing() {
    BatchProgress nearly =
        progress(Map.of(OnboardingStatus.RUNNING, 1L, OnboardingStatus.COMPLETED, 9_999L));

    assertThat(nearly.timeLeft(BEGIN.plusSeconds(60))).contains(Duration.ofSeconds(1));
  }

  @Test
  void how_long_approvers_take_is_not_known() {
    BatchProgress waiting =
        progress(Map.of(OnboardingStatus.WAITING, 32L, OnboardingStatus.COMPLETED, 8L));

    assertThat(waiting.timeLeft(BEGIN.plusSeconds(60))).isEmpty();
  }

  private static BatchProgress progress(Map<OnboardingStatus, Long> children) {
    Batch batch = new Batch(batch(UUID.randomUUID(), "hires.csv", List.of()), 100, HR, BEGIN);
    return new BatchProgress(batch, children, 0, 0);
  }
}
