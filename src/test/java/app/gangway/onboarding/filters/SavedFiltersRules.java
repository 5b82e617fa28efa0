package app.gangway.onboarding.filters;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Filters that people save for themselves; once on each database. */
abstract class SavedFiltersRules {

  private static final SavedFilter FAILED = new SavedFilter("Failed", "status=FAILED");

  @Autowired SavedFilters filters;

  private final String hanna = "hanna" + UUID.randomUUID();
  private final String ada = "ada" + UUID.randomUUID();

  @Test
  void everybody_has_their_own_by_name() {
    SavedFilter mine = new SavedFilter("a search: ä & %", "search=%C3%A4%20%26%20%25");
    filters.save(hanna, FAILED);
    filters.save(hanna, mine);
    filters.save(ada, new SavedFilter("Failed", "status=FAILED&role=sales"));

    assertThat(filters.of(hanna)).containsExactly(mine, FAILED);
    assertThat(filters.of(ada)).hasSize(1);
    filters.delete(hanna, "Failed");
    assertThat(filters.of(hanna)).containsExactly(mine);
    assertThat(filters.of(ada)).hasSize(1);
  }

  @Test
  void one_of_the_same_name_is_replaced() {
    filters.save(hanna, FAILED);
    SavedFilter other = new SavedFilter("Failed", "status=FAILED&ended=today");
    filters.save(hanna, other);

    assertThat(filters.of(hanna)).containsExactly(other);
  }

  @Test
  void a_name_may_be_as_long_as_is_said_and_what_is_not_there_is_deleted_in_vain() {
    SavedFilter longest = new SavedFilter("W".repeat(SavedFilter.NAME_MAX), "");
    filters.save(hanna, longest);
    filters.delete(hanna, "Nothing");

    assertThat(filters.of(hanna)).containsExactly(longest);
  }

  @Rounds(50)
  void of_two_who_save_one_name_at_a_time_neither_fails() {
    String person = "twin" + UUID.randomUUID();
    Race.between(
        () -> {
          filters.save(person, FAILED);
          return true;
        },
        () -> {
          filters.save(person, FAILED);
          return true;
        });

    assertThat(filters.of(person)).containsExactly(FAILED);
  }
}
