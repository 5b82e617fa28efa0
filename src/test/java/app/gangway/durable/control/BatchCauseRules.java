package app.gangway.durable.control;

import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.durable.InstancesByHand;
import app.gangway.durable.RuntimeStatus;
import app.gangway.onboarding.CauseText;
import app.gangway.onboarding.FailureCause;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.query.FailureCauses;
import app.gangway.onboarding.query.FailureCauses.Count;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What has failed of a batch, by its causes; once on each database. */
abstract class BatchCauseRules extends InstancesByHand {

  private static final FailureCause REFUSED =
      new FailureCause(CARD, "The printer refused …: jammed");
  private static final FailureCause EMPTY = new FailureCause(CARD, "Out of paper: … % left");

  @Autowired FailureCauses causes;

  private UUID batch = new UUID(0, 0);

  @BeforeEach
  void three_of_four_fail_for_two_causes() {
    startBatch(mark, person("Jo"), person("Fay"), person("Lee"), person("Max"));
    batch = subject(mark);
    finish(mark + ":Jo");
    failWith("Fay", "Out of paper: 0 % left");
    failWith("Lee", "The printer refused %s: jammed".formatted(email("Lee")));
    failWith("Max", "The printer refused %s: jammed".formatted(email("Max")));
    complete(batch);
    clock.advance(Duration.ofMinutes(1));
  }

  @Test
  void the_most_frequent_cause_comes_first() {
    assertThat(causes.of(batch)).containsExactly(new Count(REFUSED, 2), new Count(EMPTY, 1));
    assertThat(causes.of(UUID.randomUUID())).isEmpty();
  }

  @Test
  void the_list_shows_whom_a_cause_met_also_as_an_address_says_it() {
    assertThat(namesOf(REFUSED)).containsExactlyInAnyOrder("Lee", "Max");
    assertThat(namesOf(FailureCause.parse(EMPTY.parameter()).orElseThrow())).containsExactly("Fay");
    assertThat(namesOf(FailureCause.parse(CARD + ":\0").orElseThrow())).isEmpty();
    assertThat(FailureCause.parse("nothing")).isEmpty();
  }

  @Test
  void those_of_one_cause_run_again_and_the_others_stay_as_they_are() {
    assertThat(batchService.runAgainFor(batch, HR, REFUSED)).isEqualTo(2);
    assertThat(batchService.runAgainFor(batch, HR, EMPTY)).as("under way").isZero();
    batchService.retryChildren(batch);

    assertThat(status("Lee")).isEqualTo(RuntimeStatus.RUNNING);
    assertThat(status("Max")).isEqualTo(RuntimeStatus.RUNNING);
    assertThat(status("Fay")).isEqualTo(RuntimeStatus.FAILED);
    assertThat(gangway.lines(batch))
        .containsExactly(
            "What had failed is run again: Access card: The printer refused …: jammed");
    assertThat(causes.of(batch)).containsExactly(new Count(EMPTY, 1));
  }

  @Test
  void what_has_failed_is_run_again_as_a_whole_after_one_cause_of_it_was() {
    batchService.runAgainFor(batch, HR, REFUSED);
    batchService.retryChildren(batch);

    assertThat(batchService.runAgain(batch, HR, null)).isEqualTo(1);
    batchService.retryChildren(batch);

    assertThat(status("Fay")).isEqualTo(RuntimeStatus.RUNNING);
  }

  @Test
  void what_a_worker_records_of_several_people_is_one_cause() {
    String id = mark + "-by-workers";
    startBatch(id, person("Ann"), person("Bea"));
    fail(id + ":Ann", "Ann");
    fail(id + ":Bea", "Bea");

    assertThat(causes.of(subject(id)))
        .singleElement()
        .satisfies(
            count -> {
              assertThat(count.people()).isEqualTo(2);
              assertThat(count.cause().text()).isNotBlank().doesNotContain("@");
            });
  }

  @Test
  void what_failed_for_another_cause_stays_as_it_is_for_the_same_people() {
    UUID lee = subject(mark + ":Lee");
    rows.sql(
            """
            update activity_run set status = 'FAILED', cause = 'Another.'
            where onboarding_id = ? and activity = ?\
            """)
        .params(lee, WELCOME)
        .update();
    rows.sql("update onboarding set failed = 2 where id = ?").param(lee).update();

    batchService.runAgainFor(batch, HR, REFUSED);
    batchService.retryChildren(batch);
    gangway.perform(lee, CARD);

    assertThat(fanIn.close(lee)).isTrue();
    assertThat(status("Lee")).isEqualTo(RuntimeStatus.FAILED);
    assertThat(causes.of(batch))
        .contains(new Count(new FailureCause(WELCOME, "Another."), 1))
        .doesNotContain(new Count(REFUSED, 1));
  }

  private void failWith(String name, String outcome) {
    fail(mark + ":" + name, name);
    rows.sql(
            "update activity_run set outcome = ?, cause = ? where onboarding_id = ? and status = 'FAILED'")
        .params(outcome, CauseText.of(outcome, email(name)), subject(mark + ":" + name))
        .update();
  }

  private List<String> namesOf(FailureCause cause) {
    OnboardingFilter filter =
        new OnboardingFilter(null, null, null, batch, null, false, false, null, null, cause, null);
    return onboardings.findAll(filter.toSpecification()).stream()
        .map(Onboarding::hire)
        .map(hire -> hire.name())
        .toList();
  }

  private RuntimeStatus status(String name) {
    return instance(mark + ":" + name).status();
  }
}
