package app.gangway.common.newhire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

  @ParameterizedTest
  @CsvSource({
    "sales, sales, 0",
    "sale, sales, 1",
    "saless, sales, 1",
    "salas, sales, 1",
    "slaes, sales, 1",
    "slase, sales, 2",
    "asles1, sales, 2",
    "'', ab, 2",
    "kitten, sitting, 3",
  })
  void each_slip_counts_once(String one, String other, int slips) {
    assertThat(EditDistance.between(one, other, 3)).isEqualTo(slips);
    assertThat(EditDistance.between(other, one, 3)).isEqualTo(slips);
  }

  @Test
  void what_is_further_apart_is_not_counted_to_its_end() {
    assertThat(EditDistance.between("kitten", "sitting", 2)).isEqualTo(3);
    assertThat(EditDistance.between("a", "a very long word", 2)).isEqualTo(3);
  }
}
