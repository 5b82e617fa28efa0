package app.gangway.onboarding;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.audit.AuditEntries;
import app.gangway.audit.AuditEntry;
import app.gangway.audit.AuditKind;
import app.gangway.batch.BatchService;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.People;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same deed on several onboardings; once on each database. */
abstract class BulkRules {

  @Autowired ManualExecution gangway;
  @Autowired BulkService service;
  @Autowired OnboardingService one;
  @Autowired BatchService batches;
  @Autowired Onboardings onboardings;
  @Autowired TimelineEntries timeline;
  @Autowired AuditEntries audit;
  @Autowired FanIn fanIn;

  @Test
  void those_that_have_not_ended_are_withdrawn_and_the_others_stay() {
    UUID running = gangway.submit(johnny());
    UUID waiting = gangway.submit(daniel());
    gangway.performAll(waiting);
    UUID completed = completed();
    List<UUID> all = List.of(running, waiting, completed);
    assertThat(service.options(all)).isEqualTo(new BulkOptions(2, 0));

    assertThat(service.withdraw(all, HR)).isEqualTo(new BulkResult(2, 1));

    assertThat(all.stream().map(this::status))
        .containsExactly(
            OnboardingStatus.WITHDRAWN, OnboardingStatus.WITHDRAWN, OnboardingStatus.COMPLETED);
    assertThat(service.options(all)).isEqualTo(new BulkOptions(0, 0));
    assertThat(service.withdraw(all, HR)).isEqualTo(new BulkResult(0, 3));
    assertThat(kinds(running)).containsOnlyOnce(AuditKind.WITHDRAWN);
    assertThat(kinds(waiting)).containsOnlyOnce(AuditKind.WITHDRAWN);
    assertThat(kinds(completed)).doesNotContain(AuditKind.WITHDRAWN);
  }

  @Test
  void what_has_failed_is_run_again_and_nothing_else() {
    UUID failed = failed();
    UUID running = gangway.submit(johnny());
    UUID completed = completed();
    List<UUID> all = List.of(failed, running, completed);
    assertThat(service.options(all)).isEqualTo(new BulkOptions(1, 1));

    assertThat(service.runAgain(all, HR)).isEqualTo(new BulkResult(1, 2));

    assertThat(status(failed)).isEqualTo(OnboardingStatus.RUNNING);
    assertThat(status(completed)).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(service.options(all)).isEqualTo(new BulkOptions(2, 0));
    assertThat(kinds(failed)).containsOnlyOnce(AuditKind.RUN_AGAIN);
    assertThat(kinds(running)).doesNotContain(AuditKind.RUN_AGAIN);
  }

  @Test
  void what_has_failed_of_a_withdrawn_batch_is_not_run_again() {
    UUID batch = UUID.randomUUID();
    batches.submit(
        People.batch(batch, "hires.csv", List.of(hire("Fay", "fay@fail.example", "dev"))), HR);
    List<UUID> child =
        onboardings.findAll(OnboardingFilter.ofBatch(batch, null).toSpecification()).stream()
            .map(Onboarding::id)
            .toList();
    fail(child.get(0));
    assertThat(service.options(child)).isEqualTo(new BulkOptions(0, 1));

    batches.withdraw(batch, HR, null);

    assertThat(service.options(child)).isEqualTo(new BulkOptions(0, 0));
    assertThat(service.runAgain(child, HR)).isEqualTo(new BulkResult(0, 1));
  }

  @Test
  void whoever_is_there_no_more_is_counted_with_the_refused() {
    UUID gone = UUID.randomUUID();

    assertThat(service.withdraw(List.of(gone), HR)).isEqualTo(new BulkResult(0, 1));
    assertThat(service.runAgain(List.of(gone), HR)).isEqualTo(new BulkResult(0, 1));
  }

  @Test
  void more_than_can_be_waited_for_are_not_taken() {
    List<UUID> tooMany = Stream.generate(UUID::randomUUID).limit(BulkService.MOST + 1L).toList();

    assertThatThrownBy(() -> service.withdraw(tooMany, HR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(service.options(tooMany)).isEqualTo(new BulkOptions(0, 0));
  }

  @Rounds(100)
  void each_ends_once_however_many_withdraw_them_while_they_end() {
    List<UUID> all = List.of(gangway.submit(johnny()), gangway.submit(johnny()));
    all.forEach(gangway::performAll);
    List<UUID> otherWayRound = List.of(all.get(1), all.get(0));

    List<Callable<Integer>> runners = new ArrayList<>();
    runners.add(() -> service.withdraw(all, HR).done());
    runners.add(() -> service.withdraw(otherWayRound, HR).done());
    all.forEach(id -> runners.add(() -> fanIn.close(id) ? 1 : 0));
    runners.add(() -> one.withdraw(all.get(0), HR) ? 1 : 0);
    List<Integer> ended = Race.between(runners);

    assertThat(ended.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
    assertThat(all)
        .allSatisfy(
            id -> {
              assertThat(status(id).isEnded()).isTrue();
              assertThat(ends(id)).isEqualTo(1);
            });
  }

  private UUID completed() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);
    fanIn.close(id);
    return id;
  }

  private UUID failed() {
    UUID id = gangway.submit(hire("Fay", "fay@fail.example", "dev"));
    fail(id);
    return id;
  }

  private void fail(UUID id) {
    while (gangway.runs(id).stream().anyMatch(run -> run.status() == ActivityStatus.QUEUED)) {
      gangway.performAll(id);
    }
    fanIn.close(id);
    assertThat(status(id)).isEqualTo(OnboardingStatus.FAILED);
  }

  private OnboardingStatus status(UUID id) {
    return gangway.onboarding(id).status();
  }

  private long ends(UUID id) {
    return timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(id).stream()
        .filter(
            entry ->
                entry.kind() == TimelineKind.WITHDRAWN || entry.kind() == TimelineKind.COMPLETED)
        .count();
  }

  private List<AuditKind> kinds(UUID id) {
    return audit
        .findAll(
            (entry, query, where) -> where.equal(entry.get("onboardingId"), id),
            AuditEntries.NEWEST_FIRST)
        .stream()
        .map(AuditEntry::kind)
        .toList();
  }
}
