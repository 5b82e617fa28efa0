package app.gangway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many large files there may be in memory. */
class LargeFileLimiterTest {

  private static final long MIB = 1024 * 1024;

  @ParameterizedTest
  @CsvSource({
    "128, 10, 1",
    "256, 10, 1",
    "512, 10, 2",
    "1024, 10, 4",
    "8192, 10, 8",
    "512, 100, 1"
  })
  void there_are_as_many_as_fit_into_a_part_of_the_heap(long heap, long largest, int turns) {
    assertThat(LargeFileLimiter.count(heap * MIB, largest * MIB)).isEqualTo(turns);
  }

  @Test
  void whoever_comes_when_all_are_taken_has_to_come_again_and_then_gets_one() {
    LargeFileLimiter turns = new LargeFileLimiter(1);
    LargeFileLimiter.Turn first = turns.take(MIB);

    assertThatExceptionOfType(TooManyFilesException.class)
        .isThrownBy(() -> turns.take(MIB))
        .withMessageContaining("Try again");

    first.close();
    turns.take(MIB).close();
  }

  @Test
  void a_small_file_waits_for_no_large_one_but_one_that_hides_its_size_does() {
    LargeFileLimiter turns = new LargeFileLimiter(1);
    LargeFileLimiter.Turn large = turns.take(MIB);

    turns.take(1_000).close();

    assertThatExceptionOfType(TooManyFilesException.class).isThrownBy(() -> turns.take(-1));
    large.close();
  }
}
