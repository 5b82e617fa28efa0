package app.gangway.common.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class BulkheadTest {

  private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

  private final Bulkhead bulkhead = new Bulkhead(8, 4);

  @Test
  void one_receiver_has_half_of_the_places_and_all_together_eight() {
    assertThat(entered("slow", 5)).isEqualTo(4);
    assertThat(entered("quick", 3)).isEqualTo(3);
    assertThat(entered("third", 2)).isEqualTo(1);

    bulkhead.leave("quick", Duration.ofMillis(3));
    assertThat(bulkhead.enter("slow")).isFalse();
    assertThat(bulkhead.enter("third")).isTrue();
  }

  @Test
  void those_who_are_turned_away_come_again_one_after_the_other_at_the_receivers_pace() {
    bulkhead.enter("quick");
    bulkhead.leave("quick", Duration.ofMillis(40));
    Instant first = bulkhead.turnAway("quick", NOW);
    assertThat(first).isEqualTo(NOW.plusMillis(1010));
    assertThat(bulkhead.turnAway("quick", NOW)).isEqualTo(first.plusMillis(10));

    bulkhead.enter("slow");
    bulkhead.leave("slow", Duration.ofSeconds(10));
    assertThat(bulkhead.turnAway("slow", NOW)).isEqualTo(NOW.plusMillis(1050));
    assertThat(bulkhead.turnAway("slow", NOW.plusSeconds(60)))
        .isEqualTo(NOW.plusSeconds(60).plusMillis(1050));
  }

  private int entered(String receiver, int tries) {
    int count = 0;
    for (int i = 0; i < tries; i++) {
      count += bulkhead.enter(receiver) ? 1 : 0;
    }
    return count;
  }
}
