package app.gangway.onboarding.execution;

import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.activity.ActivityResult;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.StaleTransitionException;
import app.gangway.onboarding.execution.AttemptResult.FailedForGood;
import app.gangway.onboarding.execution.AttemptResult.RetryDue;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.RulesTest;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RulesTest
class RetryRulesTest {

  private static final String CARD = "AccessCardCreationActivity";
  private static final String EQUIPMENT = "ItEquipmentOrderActivity";

  @Autowired ManualExecution gangway;
  @Autowired ActivityService activities;
  @Autowired SettableClock clock;
  @Autowired JdbcClient rows;

  @Test
  void an_attempt_whose_worker_died_begins_once_more_and_the_dead_one_reports_in_vain() {
    UUID id = gangway.submit(johnny());
    ActivityRun card = gangway.run(id, CARD);
    Attempt dead = activities.claim(card.id(), card.jobId()).orElseThrow();

    gangway.perform(id, CARD);

    assertThat(gangway.run(id, CARD).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.run(id, CARD).attempts()).isEqualTo(1);
    assertThat(gangway.lines(id)).contains("Access card was interrupted and starts once more.");
    ActivityResult late = new ActivityResult("late", "late");
    assertThatThrownBy(() -> activities.succeed(dead, late))
        .isInstanceOf(StaleTransitionException.class);
    assertThat(gangway.onboarding(id).settled()).isEqualTo(1);
    assertThat(gangway.lines(id)).doesNotContain("late");
  }

  @Test
  void an_attempt_at_what_was_removed_meanwhile_reports_in_vain() {
    UUID id = gangway.submit(johnny());
    ActivityRun card = gangway.run(id, CARD);
    Attempt attempt = activities.claim(card.id(), card.jobId()).orElseThrow();
    for (String table :
        List.of(
            "timeline where subject_id",
            "activity_run where onboarding_id",
            "onboarding where id")) {
      rows.sql("delete from " + table + " = ?").param(id).update();
    }

    assertThatThrownBy(() -> activities.fail(attempt, "late"))
        .isInstanceOf(StaleTransitionException.class);
  }

  @Test
  void one_that_fails_once_is_tried_again_after_a_second() {
    UUID id = gangway.submit(hire("Flaky Fred", "fred@flaky.example", "developer"));

    assertThat(gangway.perform(id, CARD))
        .isEqualTo(
            new RetryDue(clock.instant().plusSeconds(1), "The access card system did not answer."));
    clock.advance(Duration.ofSeconds(1));
    gangway.perform(id, CARD);

    assertThat(gangway.run(id, CARD).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.run(id, CARD).attempts()).isEqualTo(2);
  }

  @Test
  void the_check_is_asked_once_however_often_the_order_is_tried() {
    UUID id = gangway.submit(hire("Flaky Fred", "fred@flaky.example", "developer"));
    gangway.perform(id, EQUIPMENT);
    gangway.perform(id, EQUIPMENT);

    assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.lines(id))
        .filteredOn("CheckItEquipmentValueByRoleActivity: approved"::equals)
        .hasSize(1);
  }

  @Test
  void three_attempts_are_all_there_are() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    gangway.perform(id, CARD);
    gangway.perform(id, CARD);

    assertThat(gangway.perform(id, CARD)).isInstanceOf(FailedForGood.class);
    assertThat(gangway.run(id, CARD).status()).isEqualTo(ActivityStatus.FAILED);
  }

  @Test
  void time_spent_in_a_long_queue_does_not_count() {
    UUID id = gangway.submit(hire("Flaky Fred", "fred@flaky.example", "developer"));
    gangway.perform(id, CARD);
    clock.advance(Duration.ofMinutes(5));
    gangway.perform(id, CARD);

    assertThat(gangway.run(id, CARD).status()).isEqualTo(ActivityStatus.DONE);
    assertThat(gangway.run(id, CARD).duration()).contains(Duration.ofSeconds(1));
  }

  @Test
  void nothing_is_tried_again_once_seven_seconds_are_over() {
    UUID id = gangway.submit(hire("Failing Fay", "fay@fail.example", "developer"));
    Attempt slow =
        activities.claim(gangway.run(id, CARD).id(), gangway.run(id, CARD).jobId()).orElseThrow();
    clock.advance(Duration.ofMillis(6_000));

    assertThat(activities.fail(slow, "too slow")).isEmpty();
    assertThat(gangway.run(id, CARD).status()).isEqualTo(ActivityStatus.FAILED);
  }
}
