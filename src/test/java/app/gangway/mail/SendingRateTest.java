package app.gangway.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How many mails are sent in a minute. */
class SendingRateTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final SendingRate rate = new SendingRate(60);

  @Test
  void a_minute_takes_its_number_at_once_and_the_rest_gets_moments_one_after_the_other() {
    List<Instant> turns = new ArrayList<>();
    for (int n = 0; n < 63; n++) {
      turns.add(rate.turn(UUID.randomUUID(), NOW));
    }

    assertThat(turns.subList(0, 60)).allMatch(turn -> !turn.isAfter(NOW));
    assertThat(turns.subList(60, 63))
        .containsExactly(NOW.plusSeconds(1), NOW.plusSeconds(2), NOW.plusSeconds(3));
  }

  @Test
  void whoever_has_a_moment_is_sent_then_without_waiting_again() {
    for (int n = 0; n < 60; n++) {
      rate.turn(UUID.randomUUID(), NOW);
    }
    UUID mail = UUID.randomUUID();
    Instant turn = rate.turn(mail, NOW);

    assertThat(turn).isEqualTo(NOW.plusSeconds(1));
    assertThat(rate.turn(mail, turn)).isEqualTo(turn);
  }

  @Test
  void after_a_quiet_minute_all_is_open_again() {
    for (int n = 0; n < 120; n++) {
      rate.turn(UUID.randomUUID(), NOW);
    }
    Instant later = NOW.plus(Duration.ofMinutes(3));

    for (int n = 0; n < 60; n++) {
      assertThat(rate.turn(UUID.randomUUID(), later)).isBeforeOrEqualTo(later);
    }
  }
}
