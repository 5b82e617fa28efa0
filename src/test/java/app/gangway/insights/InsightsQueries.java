package app.gangway.insights;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.figures.FailureCount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How many the page of insights counts; once on each database. */
abstract class InsightsQueries extends InsightsScenario {

  @Test
  void what_comes_and_goes_is_counted_by_the_days_of_the_time_zone() {
    at("2032-02-01T23:59:59");
    UUID late = gangway.submit(johnny());
    at("2032-02-02T00:00");
    complete(late);
    service.withdraw(gangway.submit(johnny()), HR);
    at("2032-02-02T23:59:59");
    complete(gangway.submit(johnny()));

    assertThat(figures("2032-02-01", 3).traffic())
        .containsExactly(
            new Traffic(day("2032-02-01"), 1, 0, 0, 0),
            new Traffic(day("2032-02-02"), 2, 2, 0, 1),
            new Traffic(day("2032-02-03"), 0, 0, 0, 0));
  }

  @Test
  void a_day_without_its_usual_24_hours_counts_what_is_its_own() {
    at("2032-03-28T23:30");
    complete(gangway.submit(johnny()));
    at("2032-03-29T00:30");
    complete(gangway.submit(johnny()));
    at("2032-10-31T00:30");
    complete(gangway.submit(johnny()));
    at("2032-10-31T23:30");
    complete(gangway.submit(johnny()));

    assertThat(figures("2032-03-28", 2).traffic())
        .extracting(Traffic::submitted, Traffic::completed)
        .containsExactly(tuple(1L, 1L), tuple(1L, 1L));
    assertThat(figures("2032-10-30", 3).traffic())
        .extracting(Traffic::completed)
        .containsExactly(0L, 2L, 0L);
  }

  @Test
  void failures_are_counted_by_activity_and_reason() {
    at("2032-08-02T12:00");
    fail();
    fail();

    InsightsFigures figures = figures("2032-08-02", 1);

    assertThat(figures.traffic()).containsExactly(new Traffic(day("2032-08-02"), 2, 0, 2, 0));
    assertThat(figures.failures())
        .extracting(FailureCount::activity, FailureCount::count)
        .containsExactlyInAnyOrder(tuple(CARD, 2L), tuple(EQUIPMENT, 2L), tuple(EMAIL, 2L));
    assertThat(figures.failures()).allSatisfy(each -> assertThat(each.reason()).isNotBlank());
  }

  @Test
  void the_list_can_be_kept_to_the_same_days() {
    at("2032-09-05T23:59:59");
    UUID id = gangway.submit(johnny());
    at("2032-09-06T00:00");
    complete(id);

    assertThat(listed("2032-09-05", null)).isEqualTo(1);
    assertThat(listed("2032-09-06", null)).isZero();
    assertThat(listed(null, "2032-09-05")).isZero();
    assertThat(listed(null, "2032-09-06")).isEqualTo(1);
  }

  @Test
  void days_on_which_nothing_happened_are_empty() {
    assertThat(figures("2033-01-01", 90).isEmpty()).isTrue();
  }

  private long listed(@Nullable String submitted, @Nullable String ended) {
    return onboardings.count(
        new OnboardingFilter(
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                submitted == null ? null : day(submitted).in(BERLIN),
                ended == null ? null : day(ended).in(BERLIN),
                null,
                null)
            .toSpecification());
  }

  private void fail() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    for (int attempt = 0; attempt < 3; attempt++) {
      gangway.performAll(id);
      advance(1);
    }
    fanIn.close(id);
  }
}
