package app.gangway.durable.start;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import app.gangway.activity.Activities;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchSubmission;
import app.gangway.common.RowIds;
import app.gangway.durable.EndedBatch;
import app.gangway.durable.Orchestrator;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.Race;
import app.gangway.testing.RoundCount;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever wants an id that somebody else is just taking hears so; once on each database. */
abstract class ChosenIdRules {

  private static final int ROUNDS = RoundCount.of(20);

  static final Start ONE = new Start.One(Orchestrator.ONBOARDING, new HireInput(johnny(), "{}"));
  static final Start MANY = new Start.Many(List.of(), EndedBatch.INPUT);

  @Autowired InstanceService service;
  @Autowired OnboardingService onboardings;
  @Autowired BatchService batches;
  @Autowired Activities activities;
  @Autowired JdbcClient rows;
  @Autowired TransactionOperations transaction;

  /** Counts those who wait for somebody else's lock. */
  abstract String waiting();

  @Test
  void an_onboarding_that_no_machine_started_is_just_being_written() {
    assertInUse(ONE, this::submitOne);
  }

  @Test
  void a_batch_that_no_machine_started_is_just_being_written() {
    assertInUse(MANY, this::submitMany);
  }

  @Test
  void an_instance_is_just_being_started() {
    assertInUse(ONE, id -> service.start(ONE, id, HR));
    assertInUse(MANY, id -> service.start(MANY, id, HR));
  }

  @Test
  @Tag(RoundCount.TAG)
  void the_id_of_a_child_is_just_being_started() {
    for (int round = 0; round < ROUNDS; round++) {
      String id = UUID.randomUUID().toString();
      Start parent = new Start.Many(List.of(new HireInput(johnny(), "{}")), EndedBatch.INPUT);
      List<Boolean> started =
          Race.between(
              () -> isStarted(parent, id), () -> isStarted(ONE, id + ":" + johnny().name()));
      assertThat(started).contains(true);
    }
  }

  private boolean isStarted(Start start, String id) {
    try {
      service.start(start, id, HR);
      return true;
    } catch (IdInUseException inUse) {
      return false;
    }
  }

  void submitOne(String id) {
    Submission submission = new Submission(RowIds.next(), id, null, null, johnny());
    onboardings.submit(submission, Plan.everything(activities), HR);
  }

  void submitMany(String id) {
    batches.submit(
        new BatchSubmission(
            RowIds.next(), id, "a.csv", Plan.everything(activities), List.of(johnny())),
        HR);
  }

  private void assertInUse(Start start, Consumer<String> taking) {
    String id = UUID.randomUUID().toString();
    CompletableFuture<String> second =
        transaction.execute(
            writing -> {
              taking.accept(id);
              CompletableFuture<String> late = elsewhere(() -> service.start(start, id, HR));
              await().until(() -> rows.sql(waiting()).query(Long.class).single() > 0);
              return late;
            });
    assertThatThrownBy(second::join)
        .hasCauseInstanceOf(IdInUseException.class)
        .hasMessageContaining(id);
  }

  static CompletableFuture<String> elsewhere(Supplier<String> deed) {
    return CompletableFuture.supplyAsync(deed);
  }
}
