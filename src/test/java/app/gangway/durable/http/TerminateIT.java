package app.gangway.durable.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Terminate and purge: what ends an instance, and what takes it away. */
@OnH2
class TerminateIT extends DurableApiServer {

  @Autowired JdbcClient rows;

  @Test
  void a_terminated_instance_has_the_reason_as_its_output() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.terminate("He took another job: 50% & more #1").status()).isEqualTo(202);

    waiting.awaitStatus("Terminated");
    assertThat(waiting.output().asText()).isEqualTo("He took another job: 50% & more #1");
    assertThat(waiting.status().status()).isEqualTo(200);
  }

  @Test
  void every_orchestrator_can_be_terminated_with_a_reason() {
    String email = someEmail();
    backEnds.hold(email);
    Instance one = client.started(FAN_OUT, hire("Jo", email, "developer"));
    Instance batch = client.started(PARALLEL, employees(hire("Bo", email, "developer")));

    assertThat(one.terminate("buggy").status()).isEqualTo(202);
    assertThat(batch.terminate("buggy too").status()).isEqualTo(202);

    assertThat(one.awaitStatus("Terminated").output().asText()).isEqualTo("buggy");
    assertThat(batch.awaitStatus("Terminated").output().asText()).isEqualTo("buggy too");
    backEnds.release(email);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void of_a_batch_that_is_terminated_while_it_runs_nothing_starts_after_the_answer(
      boolean suspendedBefore) {
    String[] people =
        IntStream.range(0, 400)
            .mapToObj(n -> hire("Person " + n, "p%d@example.com".formatted(n), "developer"))
            .toArray(String[]::new);
    Instance batch = client.started(PARALLEL, employees(people));
    if (suspendedBefore) {
      assertThat(batch.suspend().status()).isEqualTo(202);
    }

    assertThat(batch.terminate("Hiring is frozen").status()).isEqualTo(202);
    OffsetDateTime answered = OffsetDateTime.now();
    long started = ofBatch("sum(r.attempts)", "true", batch.id());
    assertThat(batch.runtimeStatus()).isEqualTo("Terminated");
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> ofBatch("count(*)", "o.status in ('RUNNING', 'WAITING')", batch.id()) == 0);

    assertThat(ofBatch("sum(r.attempts)", "true", batch.id())).isEqualTo(started);
    assertThat(ofBatch("count(*)", "r.started_at > '%s'".formatted(answered), batch.id())).isZero();
    assertThat(ofBatch("count(*)", "o.status = 'WITHDRAWN'", batch.id())).isPositive();
    assertThat(ofBatch("count(*)", "r.status in ('QUEUED', 'RUNNING')", batch.id())).isZero();
  }

  private long ofBatch(String what, String where, String id) {
    return rows.sql(
            """
            select %s from activity_run r join onboarding o on o.id = r.onboarding_id
            join batch b on b.id = o.batch_id where %s and b.instance_id = ?"""
                .formatted(what, where))
        .param(id)
        .query(Long.class)
        .single();
  }

  @Test
  void one_needs_no_reason_to_terminate() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());

    Answer answer = client.post(waiting.link("terminatePostUri").replaceAll("\\?.*", ""));

    assertThat(answer.status()).isEqualTo(202);
    waiting.awaitStatus("Terminated");
  }

  @Test
  void a_terminated_instance_does_nothing_more() {
    String email = someEmail();
    backEnds.holdCheck(email);
    Instance early = client.started(EXTERNAL_EVENT, daniel(email));
    early.approve();
    early.end();
    backEnds.release(email);

    await().during(Duration.ofSeconds(1)).until(() -> backEnds.calls(EQUIPMENT, email) == 0);
    assertThat(early.runtimeStatus()).isEqualTo("Terminated");
  }

  @Test
  void a_suspended_instance_can_be_terminated() {
    Instance suspended = client.started(EXTERNAL_EVENT, daniel());
    suspended.suspend();

    assertThat(suspended.awaitStatus("Suspended").terminate("enough").status()).isEqualTo(202);

    assertThat(suspended.awaitStatus("Terminated").output().asText()).isEqualTo("enough");
  }

  @Test
  void an_unknown_instance_cannot_be_terminated_404() {
    Answer answer =
        client.post(DurableClient.INSTANCES + "/" + someId() + "/terminate?reason=none");

    assertThat(answer.status()).isEqualTo(404);
    assertExplains(answer);
  }

  @Test
  void a_finished_instance_cannot_be_terminated_410() {
    Instance completed = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    Instance terminated = client.started(EXTERNAL_EVENT, daniel());
    terminated.terminate("first");
    terminated.awaitStatus("Terminated");

    assertThat(completed.terminate("late").status()).isEqualTo(410);
    Answer twice = terminated.terminate("second");
    assertThat(twice.status()).isEqualTo(410);
    assertExplains(twice);
    assertThat(completed.runtimeStatus()).isEqualTo("Completed");
    assertThat(terminated.output().asText()).isEqualTo("first");
  }

  @Test
  void a_reason_of_any_length_in_any_script_does_no_harm() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel());
    String reason = "Größe 漢字 😀 <b> \u202e" + "x".repeat(1_500);

    Answer answer = waiting.terminate(reason);

    assertThat(answer.status()).isIn(202, 400);
    if (answer.status() == 202) {
      assertThat(waiting.awaitStatus("Terminated").output().asText()).startsWith("Größe 漢字 😀");
    }
  }

  @Test
  void a_finished_instance_is_purged_once() {
    Instance ended = client.started(FAN_OUT, someId(), johnny()).awaitStatus("Completed");

    Answer purged = ended.purge();

    assertThat(purged.status()).isEqualTo(200);
    assertThat(purged.json()).isEqualTo(Answer.json("{\"instancesDeleted\":1}"));
    assertThat(ended.status().status()).isEqualTo(404);
    assertThat(client.ids("instanceIdPrefix=" + ended.id())).isEmpty();
    assertThat(ended.purge().status()).isEqualTo(404);
    assertThat(ended.approve().status()).isEqualTo(404);
    assertThat(ended.restart("").status()).isEqualTo(400);
  }

  @Test
  void what_failed_was_declined_or_terminated_can_be_purged() {
    Instance failed =
        client.started(FAN_OUT, hire("Fay", "fay@fail.example", "developer")).awaitStatus("Failed");
    Instance terminated = client.started(EXTERNAL_EVENT, daniel()).end();
    Instance declined = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    declined.raise("ApprovalRequest", "\"no\"");
    declined.awaitStatus("Completed");

    assertThat(failed.purge().status()).isEqualTo(200);
    assertThat(terminated.purge().status()).isEqualTo(200);
    assertThat(declined.purge().status()).isEqualTo(200);
  }

  @Test
  void a_finished_batch_is_purged() {
    Instance batch = client.started(PARALLEL, employees(johnny())).awaitStatus("Completed");

    assertThat(batch.purge().status()).isEqualTo(200);

    assertThat(batch.status().status()).isEqualTo(404);
  }

  @Test
  void an_unknown_instance_cannot_be_purged_404() {
    Answer answer = client.delete(DurableClient.INSTANCES + "/" + someId());

    assertThat(answer.status()).isEqualTo(404);
    assertExplains(answer);
  }

  @Test
  void one_that_runs_waits_or_is_suspended_is_not_purged_409() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    assertThat(waiting.purge().status()).isEqualTo(409);
    assertExplains(waiting.purge());
    waiting.suspend();
    assertThat(waiting.awaitStatus("Suspended").purge().status()).isEqualTo(409);
    assertThat(waiting.resume().status()).isEqualTo(202);
    waiting.approve();
    waiting.awaitStatus("Completed");
  }

  @Test
  void a_purge_of_many_needs_a_time_to_begin_at() {
    for (String query :
        new String[] {"", "?createdTimeTo=2026-01-01T00:00:00Z", "?createdTimeFrom="}) {
      Answer answer = client.delete(DurableClient.INSTANCES + query);
      assertThat(answer.status()).isEqualTo(400);
      assertExplains(answer);
    }
    assertThat(client.delete(DurableClient.INSTANCES + "?createdTimeFrom=monday").status())
        .isEqualTo(400);
  }

  @Test
  void a_purge_of_many_that_finds_none_is_404() {
    Answer answer =
        client.delete(DurableClient.INSTANCES + "?createdTimeFrom=2999-01-01T00:00:00Z");

    assertThat(answer.status()).isEqualTo(404);
    assertExplains(answer);
  }

  @Test
  void a_purge_of_many_takes_what_has_ended_since_and_says_how_many() {
    Instance before = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    Clocks.nextSecond();
    String from = Clocks.now();
    Instance completed = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    Instance terminated = client.started(EXTERNAL_EVENT, daniel()).end();
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();

    Answer purged = client.delete(DurableClient.INSTANCES + "?createdTimeFrom=" + from);

    assertThat(purged.status()).isEqualTo(200);
    assertThat(purged.json()).isEqualTo(Answer.json("{\"instancesDeleted\":2}"));
    assertThat(completed.status().status()).isEqualTo(404);
    assertThat(terminated.status().status()).isEqualTo(404);
    assertThat(waiting.status().status()).isEqualTo(202);
    assertThat(before.status().status()).isEqualTo(200);
    waiting.end();
  }

  @Test
  void a_purge_of_many_keeps_to_its_end_and_to_the_status() {
    Clocks.nextSecond();
    String from = Clocks.now();
    Instance completed = client.started(FAN_OUT, johnny()).awaitStatus("Completed");
    Instance terminated = client.started(EXTERNAL_EVENT, daniel()).end();
    Clocks.nextSecond();
    String to = Clocks.now();
    Clocks.nextSecond();
    Instance later = client.started(FAN_OUT, johnny()).awaitStatus("Completed");

    Answer purged =
        client.delete(
            "%s?createdTimeFrom=%s&createdTimeTo=%s&runtimeStatus=Completed"
                .formatted(DurableClient.INSTANCES, from, to));

    assertThat(purged.json()).isEqualTo(Answer.json("{\"instancesDeleted\":1}"));
    assertThat(completed.status().status()).isEqualTo(404);
    assertThat(terminated.status().status()).isEqualTo(200);
    assertThat(later.status().status()).isEqualTo(200);
  }
}
