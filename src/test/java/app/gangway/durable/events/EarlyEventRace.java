package app.gangway.durable.events;

import static app.gangway.testing.People.daniel;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.durable.InstancesByHand;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.Outcome;
import app.gangway.durable.events.EventStore.Kept;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.AttemptResult.Waiting;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineEntry;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.RepetitionInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Events that come at the very moment at which they are asked for; once on each database. */
abstract class EarlyEventRace extends InstancesByHand {

  private static final RaisedEvent YES =
      new RaisedEvent(RaisedEvent.APPROVAL, "\"approved\"", true);
  private static final RaisedEvent NO = new RaisedEvent("approvalrequest", "\"no\"", false);

  @Autowired EventService events;
  @Autowired EventStore kept;
  @Autowired Approvals approvals;
  @Autowired OnboardingService onboardingService;
  @Autowired TimelineEntries timeline;
  @Autowired TransactionOperations transaction;

  @Rounds(300)
  void an_event_decides_once_whether_it_comes_before_the_question_or_after(RepetitionInfo round) {
    boolean approve = round.getCurrentRepetition() % 2 == 0;
    String id = start(Orchestrator.EXTERNAL_EVENT, null, daniel());
    UUID onboarding = subject(id);

    List<Object> seen =
        Race.between(
            () -> gangway.perform(onboarding, EQUIPMENT),
            () -> events.raiseApproval(id, approve ? YES : NO, MACHINE));

    assertThat(seen).containsExactly(new Waiting(), Outcome.ACCEPTED);
    assertDecidedOnce(id, approve);
    assertThat(kept.of(onboarding)).hasSize(1);
  }

  @Rounds(200)
  void of_two_events_at_once_one_decides() {
    String id = start(Orchestrator.EXTERNAL_EVENT, null, daniel());
    UUID onboarding = subject(id);

    List<Object> seen =
        Race.between(
            () -> gangway.perform(onboarding, EQUIPMENT),
            () -> events.raiseApproval(id, YES, MACHINE),
            () -> events.raiseApproval(id, NO, MACHINE));

    assertThat(seen).containsExactly(new Waiting(), Outcome.ACCEPTED, Outcome.ACCEPTED);
    List<Kept> raised = kept.of(onboarding);
    assertThat(raised).hasSize(2);
    // The first that came is the answer; the other stays and does nothing.
    assertThat(raised.get(1).answered()).isNull();
    assertDecidedOnce(id, raised.get(0).name().equals(YES.name()));
  }

  private void assertDecidedOnce(String id, boolean approve) {
    UUID onboarding = subject(id);
    List<ApprovalView> asked = approvals.ofOnboarding(onboarding);
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).status())
        .isEqualTo(approve ? ApprovalStatus.APPROVED : ApprovalStatus.DECLINED);
    assertThat(asked.get(0).decidedBy()).isEqualTo(MACHINE.name());
    assertThat(kept.of(onboarding))
        .filteredOn(event -> event.answered() != null)
        .extracting(Kept::answered)
        .containsExactly(asked.get(0).id());
    assertThat(gangway.run(onboarding, EQUIPMENT).status())
        .isEqualTo(approve ? ActivityStatus.QUEUED : ActivityStatus.DECLINED);
    finish(id);
    assertThat(gangway.onboarding(onboarding).status()).isEqualTo(OnboardingStatus.COMPLETED);
    assertThat(kinds(onboarding))
        .containsOnlyOnce(approve ? TimelineKind.APPROVED : TimelineKind.DECLINED)
        .doesNotContain(approve ? TimelineKind.DECLINED : TimelineKind.APPROVED)
        .containsOnlyOnce(TimelineKind.APPROVAL_ASKED);
  }

  @Rounds(100)
  void what_is_called_off_takes_no_event_any_more() {
    String id = start(Orchestrator.EXTERNAL_EVENT, null, daniel());
    UUID onboarding = subject(id);
    gangway.perform(onboarding, EQUIPMENT);

    List<Outcome> seen =
        Race.between(
            () -> events.raiseApproval(id, YES, MACHINE),
            () -> control.terminate(id, "No longer", MACHINE));

    assertThat(seen.get(1)).isEqualTo(Outcome.ACCEPTED);
    assertThat(kept.of(onboarding)).hasSize(seen.get(0) == Outcome.ACCEPTED ? 1 : 0);
    assertThat(kinds(onboarding)).endsWith(TimelineKind.WITHDRAWN);
  }

  /** Between its look at the id and its turn, the id may have gone over to another instance. */
  @Rounds(100)
  void an_event_goes_to_no_instance_that_has_given_its_id_away(RepetitionInfo round) {
    String id = "%s-%d".formatted(mark, round.getCurrentRepetition());
    start(Orchestrator.EXTERNAL_EVENT, id, daniel());
    UUID former = subject(id);

    List<Object> seen =
        Race.between(
            () -> events.raiseApproval(id, YES, MACHINE),
            () ->
                transaction.execute(
                    status -> {
                      onboardingService.withdraw(former, MACHINE);
                      return start(Orchestrator.EXTERNAL_EVENT, id, daniel());
                    }));

    assertThat(kinds(former)).endsWith(TimelineKind.WITHDRAWN);
    long taken = kept.of(former).size() + kept.of(subject(id)).size();
    assertThat(taken).isEqualTo(seen.get(0) == Outcome.ACCEPTED ? 1 : 0);
  }

  private List<TimelineKind> kinds(UUID onboarding) {
    return timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(onboarding).stream()
        .map(TimelineEntry::kind)
        .toList();
  }
}
