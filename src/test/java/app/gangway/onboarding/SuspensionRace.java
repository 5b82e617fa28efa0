package app.gangway.onboarding;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.daniel;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.onboarding.OnboardingEvent.Queued;
import app.gangway.onboarding.execution.AttemptResult.Done;
import app.gangway.onboarding.execution.AttemptResult.Over;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.testing.BackEnds;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Suspensions that meet whatever else may happen at that moment; once on each database. */
@RecordApplicationEvents
abstract class SuspensionRace {

  private static final String CARD = "AccessCardCreationActivity";
  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final String EMAIL = "WelcomeEmailActivity";

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService service;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired TimelineEntries timeline;
  @Autowired FanIn fanIn;
  @Autowired BackEnds backEnds;
  @Autowired ApplicationEvents events;

  @Rounds(200)
  void an_activity_has_been_done_once_or_is_still_in_the_queue() {
    UUID id = gangway.submit(johnny());

    List<Object> seen =
        Race.between(
            () -> gangway.perform(id, CARD),
            () -> gangway.perform(id, EQUIPMENT),
            () -> gangway.perform(id, EMAIL),
            () -> suspend(id));

    // All three may have been at work before it, but they cannot have ended the whole.
    assertThat(seen.get(3)).isEqualTo(true);
    List<ActivityRun> runs = gangway.runs(id);
    for (int i = 0; i < runs.size(); i++) {
      boolean done = seen.get(i) instanceof Done;
      assertThat(runs.get(i).status())
          .isEqualTo(done ? ActivityStatus.DONE : ActivityStatus.QUEUED);
      assertThat(runs.get(i).attempts()).isEqualTo(done ? 1 : 0);
    }
    assertNothingStarts(id);

    assertThat(resume(id)).isTrue();
    assertEndsWithEachDoneOnce(id);
  }

  @Rounds(100)
  void what_meets_a_suspension_and_its_end_goes_on_afterwards() {
    UUID id = gangway.submit(johnny());

    List<Object> seen =
        Race.between(
            () -> gangway.perform(id, CARD),
            () -> gangway.perform(id, EMAIL),
            () -> suspend(id),
            () -> resume(id));

    assertThat(seen.get(2)).isEqualTo(true);
    boolean resumed = seen.get(3).equals(true);
    assertThat(gangway.onboarding(id).suspended()).isEqualTo(!resumed);
    if (!resumed) {
      assertNothingStarts(id);
      resume(id);
    }
    assertEndsWithEachDoneOnce(id);
  }

  @Rounds(100)
  void an_attempt_that_fails_meanwhile_is_tried_again_after_it_alone() {
    String email = UUID.randomUUID() + "@example.com";
    UUID id = gangway.submit(hire("Jo", email, "developer"));
    backEnds.breakDown(CARD, email);

    Race.between(() -> gangway.perform(id, CARD), () -> suspend(id));

    backEnds.mend(CARD, email);
    assertThat(gangway.run(id, CARD).status()).isEqualTo(ActivityStatus.QUEUED);
    assertNothingStarts(id);
    resume(id);
    assertEndsWithEachDoneOnce(id);
  }

  @Rounds(100)
  void either_the_fan_in_comes_first_or_the_suspension() {
    UUID id = gangway.submit(johnny());
    gangway.performAll(id);

    List<Boolean> did = Race.between(() -> fanIn.close(id), () -> suspend(id));

    assertThat(did).containsExactlyInAnyOrder(true, false);
    boolean closed = did.get(0);
    assertThat(gangway.onboarding(id).status())
        .isEqualTo(closed ? OnboardingStatus.COMPLETED : OnboardingStatus.RUNNING);
    assertThat(resume(id)).isEqualTo(!closed);
    assertThat(fanIn.close(id)).isEqualTo(!closed);
    assertEnds(id);
  }

  @Rounds(100)
  void a_decision_counts_and_what_follows_waits(RepetitionInfo round) {
    boolean approve = round.getCurrentRepetition() % 2 == 0;
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    UUID approval = approvals.ofOnboarding(id).get(0).id();

    List<Boolean> did = Race.between(() -> accepted(approval, approve), () -> suspend(id));

    assertThat(did).containsExactly(true, true);
    assertThat(gangway.run(id, EQUIPMENT).status())
        .isEqualTo(approve ? ActivityStatus.QUEUED : ActivityStatus.DECLINED);
    assertNothingStarts(id);
    assertThat(fanIn.close(id)).isFalse();
    resume(id);
    assertSent(id);
    gangway.performAll(id);
    fanIn.close(id);
    assertEnds(id);
  }

  @Rounds(100)
  void what_is_approved_while_it_is_resumed_is_on_its_way() {
    UUID id = gangway.submit(daniel());
    gangway.performAll(id);
    UUID approval = approvals.ofOnboarding(id).get(0).id();
    suspend(id);

    List<Boolean> did = Race.between(() -> accepted(approval, true), () -> resume(id));

    assertThat(did).containsExactly(true, true);
    assertSent(id);
    assertThat(gangway.perform(id, EQUIPMENT)).isEqualTo(new Done());
    fanIn.close(id);
    assertEnds(id);
  }

  @Rounds(100)
  void what_is_withdrawn_does_not_go_on() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, CARD);
    suspend(id);

    List<Object> did =
        Race.between(
            () -> service.withdraw(id, HR), () -> resume(id), () -> gangway.perform(id, EMAIL));

    assertThat(did.get(0)).isEqualTo(true);
    Onboarding onboarding = gangway.onboarding(id);
    assertThat(onboarding.status()).isEqualTo(OnboardingStatus.WITHDRAWN);
    assertThat(onboarding.suspended()).isFalse();
    assertThat(onboarding.settled()).isEqualTo(3);
    assertThat(gangway.run(id, EQUIPMENT).status()).isEqualTo(ActivityStatus.WITHDRAWN);
    assertThat(gangway.run(id, EMAIL).status())
        .isEqualTo(did.get(2) instanceof Done ? ActivityStatus.DONE : ActivityStatus.WITHDRAWN);
    assertThat(gangway.perform(id, EQUIPMENT)).isEqualTo(new Over());
    assertThat(fanIn.close(id)).isFalse();
    assertThat(count(id, TimelineKind.WITHDRAWN)).isEqualTo(1);
  }

  private boolean suspend(UUID id) {
    return service.suspend(id, HR, null);
  }

  private boolean resume(UUID id) {
    return service.resume(id, HR, null);
  }

  private boolean accepted(UUID approval, boolean approve) {
    Decision decision = approve ? Decision.APPROVE : Decision.DECLINE;
    return approvalService.decide(approval, decision, APPROVER, DecidedVia.PAGE, null)
        == DecisionResult.ACCEPTED;
  }

  private void assertNothingStarts(UUID id) {
    List<ActivityStatus> before = statuses(id);
    for (ActivityRun run : gangway.runs(id)) {
      assertThat(gangway.perform(id, run.activity())).isEqualTo(new Over());
    }
    assertThat(statuses(id)).isEqualTo(before).doesNotContain(ActivityStatus.RUNNING);
    assertThat(gangway.onboarding(id).status().isEnded()).isFalse();
  }

  private List<ActivityStatus> statuses(UUID id) {
    return gangway.runs(id).stream().map(ActivityRun::status).toList();
  }

  private void assertEndsWithEachDoneOnce(UUID id) {
    assertSent(id);
    gangway.performAll(id);
    fanIn.close(id);
    assertThat(timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(id))
        .filteredOn(entry -> entry.kind() == TimelineKind.ACTIVITY_DONE)
        .extracting(entry -> entry.activity().orElseThrow())
        .containsExactlyInAnyOrder(CARD, EQUIPMENT, EMAIL);
    assertEnds(id);
  }

  /** Whatever is in the queue has a job that somebody was told of. */
  private void assertSent(UUID id) {
    Set<UUID> sent =
        events.stream(Queued.class)
            .flatMap(queued -> queued.activities().stream())
            .map(QueuedActivity::jobId)
            .collect(Collectors.toSet());
    assertThat(gangway.runs(id))
        .filteredOn(run -> run.status() == ActivityStatus.QUEUED)
        .allSatisfy(run -> assertThat(sent).contains(run.jobId()));
  }

  private void assertEnds(UUID id) {
    assertThat(gangway.onboarding(id).status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(gangway.onboarding(id).suspended()).isFalse();
    assertThat(count(id, TimelineKind.COMPLETED)).isEqualTo(1);
  }

  private long count(UUID id, TimelineKind kind) {
    return timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(id).stream()
        .filter(entry -> entry.kind() == kind)
        .count();
  }
}
