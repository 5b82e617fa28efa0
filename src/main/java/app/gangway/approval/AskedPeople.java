package app.gangway.approval;

import app.gangway.common.Actor;
import app.gangway.common.newhire.LegibleText;
import app.gangway.onboarding.OnboardingEvent.ApprovalNeeded;
import app.gangway.onboarding.query.OnboardingSnapshots;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.security.KnownGroups;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Settles whose decision an order waits for, and says so in the timeline. */
@Component
class AskedPeople {

  private final ApproverGroups approvers;
  private final Deciders deciders;
  private final KnownGroups groups;
  private final OnboardingSnapshots onboardings;
  private final Timeline timeline;

  AskedPeople(
      ApproverGroups approvers,
      Deciders deciders,
      KnownGroups groups,
      OnboardingSnapshots onboardings,
      Timeline timeline) {
    this.approvers = approvers;
    this.deciders = deciders;
    this.groups = groups;
    this.onboardings = onboardings;
    this.timeline = timeline;
  }

  /** In the commit that asks. */
  void decideWho(Approval approval, ApprovalNeeded asked) {
    String group =
        Optional.ofNullable(asked.approvers())
            .map(name -> name.toLowerCase(Locale.ROOT))
            .or(() -> approvers.of(asked.hire().role()))
            .orElse(null);
    boolean anybody =
        onboardings
            .find(asked.onboardingId())
            .map(each -> new Submitters(each.submittedBy(), each.uploadedBy()))
            .map(submitters -> deciders.areLeft(group, submitters))
            .orElse(true);
    approval.isFor(group, !anybody);
  }

  /** Says nothing where everybody with the role is asked, as is usual. */
  void tellWho(Approval approval, ApprovalNeeded asked) {
    String group = approval.approverGroup();
    if (group != null) {
      note(asked, "To be decided by the group %s".formatted(groups.written(group)));
    }
    if (approval.isLeftToAdmins()) {
      note(
          asked,
          group == null
              ? "No approver but who brought it in is known: left to the admins"
              : "Nobody in this group may decide: left to the admins");
    }
  }

  private void note(ApprovalNeeded asked, String line) {
    timeline.write(asked.onboardingId(), asked.askedAt(), TimelineKind.NOTED, Actor.SYSTEM, line);
  }

  /**
   * As timelines name who has decided.
   *
   * @param onBehalfOf null for nobody
   */
  static Actor standingIn(Actor approver, @Nullable String onBehalfOf) {
    return onBehalfOf == null
        ? approver
        : new Actor(
            LegibleText.line(approver.name() + ", for " + onBehalfOf, Actor.NAME_MAX),
            approver.kind(),
            approver.origin());
  }
}
