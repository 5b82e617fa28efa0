package app.gangway.batch;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.batch;
import static app.gangway.testing.People.hire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.query.OnboardingRows;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.RulesTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

@RulesTest
@ExtendWith(OutputCaptureExtension.class)
class BatchRulesTest {

  private final UUID id = UUID.randomUUID();

  @Autowired ManualExecution gangway;
  @Autowired BatchService service;
  @Autowired BatchExport export;
  @Autowired OnboardingRows sheet;
  @Autowired Batches batches;
  @Autowired DueBatches dueBatches;
  @Autowired OnboardingService onboardingService;
  @Autowired FanIn fanIn;
  @Autowired Onboardings onboardings;
  @Autowired JdbcClient rows;

  @Test
  void the_log_says_once_how_many_are_started(CapturedOutput log) {
    submit(hire("A", "a@example.com", "dev"), hire("B", "b@example.com", "dev"));

    assertThat(log.getOut().split("Starting 2 sub-orchestrations for update", -1)).hasSize(2);
  }

  @Test
  void no_list_is_a_warning_and_completes(CapturedOutput log) {
    service.submit(batch(id, "none", null), HR);
    complete();

    assertThat(log.getOut()).contains("WARN").contains("No employees to onboard");
    assertThat(status()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void who_is_removed_while_the_result_is_written_is_not_in_it() {
    submit(hire("A", "a@example.com", "dev"), hire("B", "b@example.com", "dev"));
    List<Onboarding> page = onboardings.childrenAfter(new UUID(0, 0), id, Limit.unlimited());
    for (String table : List.of("activity_run where onboarding_id", "onboarding where id")) {
      rows.sql("delete from " + table + " = ?").param(page.get(0).id()).update();
    }

    assertThat(sheet.of(page, List.of(), false))
        .extracting(line -> line.get(0))
        .containsExactly("B");
  }

  @Test
  void children_are_named_after_parent_and_person_and_two_of_one_name_both_come_in() {
    submit(
        hire("Kim", "kim1@example.com", "dev"),
        hire("Kim", "kim2@example.com", "dev"),
        hire("A/C #1?", "ac@example.com", "dev"));

    String parent = InstanceIds.of(id);
    assertThat(children())
        .extracting(Onboarding::instanceId)
        .containsExactlyInAnyOrder(parent + ":Kim", parent + ":Kim-2", parent + ":A_C _1_");
  }

  @Test
  void it_completes_after_its_last_child_and_not_before() {
    submit(hire("A", "a@example.com", "dev"), hire("B", "b@example.com", "dev"));
    finish(children().get(0).id());
    assertThat(dueBatches.settled(id)).isEmpty();
    service.complete(id, 1);
    assertThat(status()).isEqualTo(BatchStatus.RUNNING);

    onboardingService.withdraw(children().get(1).id(), HR);
    assertThat(dueBatches.settled(id)).isPresent();
    service.suspend(id, HR, null);
    assertThat(dueBatches.settled(id)).isEmpty();
    service.resume(id, HR, null);
    service.complete(id, 1);
    assertThat(status()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void a_failed_child_that_runs_again_opens_its_batch_again() {
    submit(hire("Fay", "fay@fail.example", "dev"));
    fail(children().get(0).id());
    service.complete(id, 1);
    assertThat(status()).isEqualTo(BatchStatus.COMPLETED);

    assertThat(service.runAgain(id, HR, null)).isEqualTo(1);
    assertThat(status()).isEqualTo(BatchStatus.RUNNING);
    service.retryChildren(id);
    fail(children().get(0).id());
    service.complete(id, 1);
    assertThat(status()).as("an end of the round before").isEqualTo(BatchStatus.RUNNING);
    complete();
    assertThat(status()).isEqualTo(BatchStatus.COMPLETED);
  }

  @Test
  void the_rest_of_a_batch_is_called_off_and_what_has_ended_stays() {
    submit(
        hire("A", "a@example.com", "dev"),
        hire("B", "b@example.com", "dev"),
        hire("C", "c@example.com", "sales"));
    List<Onboarding> people = inOrder();
    finish(people.get(0).id());
    gangway.performAll(people.get(2).id());

    assertThat(service.withdraw(id, HR, null)).isTrue();
    assertThat(service.withdraw(id, HR, null)).isFalse();
    service.withdrawChildren(id);
    assertThat(inOrder())
        .extracting(Onboarding::status)
        .containsExactly(
            OnboardingStatus.COMPLETED, OnboardingStatus.WITHDRAWN, OnboardingStatus.WITHDRAWN);
    service.complete(id, 1);
    assertThat(status()).isEqualTo(BatchStatus.WITHDRAWN);
  }

  @Test
  void everybody_keeps_their_row_of_the_file_or_their_place() {
    List<NewHire> hires =
        List.of(hire("A", "a@example.com", "dev"), hire("B", "b@example.com", "dev"));
    service.submit(batch(id, "hires.csv", hires).withRows(List.of(2, 5)), HR);
    assertThat(inOrder()).map(child -> child.batchRow().orElseThrow()).containsExactly(2, 5);

    UUID counted = UUID.randomUUID();
    service.submit(batch(counted, "hires", hires), HR);
    assertThat(onboardings.childrenAfter(new UUID(0, 0), counted, Limit.unlimited()))
        .map(child -> child.batchRow().orElseThrow())
        .containsExactly(1, 2);
  }

  @Test
  void who_has_not_begun_is_told_from_who_has() {
    submit(hire("A", "a@example.com", "dev"), hire("B", "b@example.com", "dev"));
    UUID first = inOrder().get(0).id();
    UUID second = inOrder().get(1).id();
    gangway.perform(first, gangway.runs(first).get(0).activity());

    assertThat(onboardings.notBegun(List.of(first, second))).containsExactly(second);
    BatchProgress progress = service.progress(id).orElseThrow();
    assertThat(progress.count(OnboardingStatus.RUNNING)).isEqualTo(2);
    assertThat(progress.queued()).isEqualTo(1);
    OnboardingFilter queued =
        new OnboardingFilter(null, null, null, id, null, false, true, null, null, null, null);
    assertThat(onboardings.findAll(queued.toSpecification()))
        .extracting(Onboarding::id)
        .containsExactly(second);
  }

  @Test
  void a_batch_as_a_file_says_what_has_become_of_everybody() throws IOException {
    submit(
        hire("=Anna", "a@example.com", "dev"),
        hire("Bo", "b@fail.example", "dev"),
        hire("Cy", "c@example.com", "sales"));
    List<Onboarding> people = inOrder();
    finish(people.get(0).id());
    fail(people.get(1).id());
    gangway.performAll(people.get(2).id());
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    export.write(id, file);

    String[] lines = file.toString(UTF_8).split("\r\n");
    assertThat(lines[0])
        .isEqualTo(
            "\uFEFFname,email,startdate,role,status,"
                + "Access card,IT equipment,Welcome email,started,ended,id");
    assertThat(lines[1])
        .startsWith("'=Anna,a@example.com,2022-02-01,dev,completed,Access card was created")
        .endsWith(":=Anna");
    assertThat(lines[2]).contains(",failed,failed: ");
    assertThat(lines[3]).contains(",waiting,").contains(",waiting: IT equipment for the role");
    assertThat(lines).hasSize(4);
  }

  @Test
  void a_file_of_more_than_one_page_has_everybody_once() throws IOException {
    NewHire[] hires =
        IntStream.range(0, 1_201)
            .mapToObj(n -> hire("Person " + n, "p%d@example.com".formatted(n), "dev"))
            .toArray(NewHire[]::new);
    submit(hires);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    export.write(id, file);

    assertThat(file.toString(UTF_8).lines().skip(1).map(line -> line.split(",")[0]))
        .containsExactly(Stream.of(hires).map(NewHire::name).toArray(String[]::new));
  }

  /** As the job does that is sent when the last child has ended. */
  private void complete() {
    dueBatches.settled(id).ifPresent(settled -> service.complete(id, settled.round()));
  }

  private List<Onboarding> inOrder() {
    return onboardings.childrenAfter(new UUID(0, 0), id, Limit.unlimited());
  }

  private void submit(NewHire... hires) {
    service.submit(batch(id, "hires.csv", List.of(hires)), HR);
  }

  private void finish(UUID child) {
    gangway.performAll(child);
    fanIn.close(child);
  }

  private void fail(UUID child) {
    for (int attempt = 1; attempt <= 3; attempt++) {
      gangway.performAll(child);
    }
    fanIn.close(child);
  }

  private List<Onboarding> children() {
    return onboardings.findAll(OnboardingFilter.ofBatch(id, null).toSpecification());
  }

  private BatchStatus status() {
    return service.progress(id).orElseThrow().batch().status();
  }
}
