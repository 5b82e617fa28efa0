package app.gangway.approval;

import app.gangway.approval.ApprovalEvent.Shared;
import app.gangway.common.Actor;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.Timeline.Line;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.security.SecurityEvent.SubstituteChosen;
import app.gangway.security.SecurityEvent.SubstituteEnded;
import app.gangway.security.Substitutes;
import app.gangway.security.Substitution;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Says of what waits already that somebody else may decide it too; in the commit of the choice. */
@Component
class Handover {

  /** As many as a page counts. */
  private static final Limit MOST = Limit.of(10_000);

  private final Approvals approvals;
  private final DecisionRights rights;
  private final Substitutes substitutes;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;

  Handover(
      Approvals approvals,
      DecisionRights rights,
      Substitutes substitutes,
      Timeline timeline,
      ApplicationEventPublisher events) {
    this.approvals = approvals;
    this.rights = rights;
    this.substitutes = substitutes;
    this.timeline = timeline;
    this.events = events;
  }

  @EventListener
  void on(SubstituteChosen event) {
    Substitution chosen = event.chosen();
    List<ApprovalView> theirsToo =
        chosen.holdsOn(substitutes.day()) ? theirsToo(chosen) : List.of();
    timeline.write(
        theirsToo.stream()
            .map(
                each ->
                    new Line(
                        each.onboardingId(),
                        event.at(),
                        TimelineKind.NOTED,
                        event.actor(),
                        null,
                        "%s may decide until %s, for %s"
                            .formatted(chosen.substitute(), chosen.to(), chosen.person())))
            .toList());
    events.publishEvent(
        new Shared(theirsToo.stream().map(ApprovalView::id).toList(), chosen.substitute()));
  }

  /** What they could decide only for this one. */
  private List<ApprovalView> theirsToo(Substitution chosen) {
    ApproverRights reader = rights.of(Actor.person(chosen.substitute(), ""));
    return approvals.seenBy(reader).pending(MOST).stream()
        .filter(each -> chosen.person().equals(reader.on(each).onBehalfOf()))
        .toList();
  }

  @EventListener
  void on(SubstituteEnded event) {
    events.publishEvent(new Shared(List.of(), event.ended().substitute()));
  }
}
