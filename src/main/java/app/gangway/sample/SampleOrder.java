package app.gangway.sample;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.PastApproval;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.intake.PastOnboarding.Run;
import app.gangway.onboarding.intake.Submission;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Builds the past of the order of one person's equipment: how it was approved, and how it ended.
 */
final class SampleOrder {

  static final String WHY = "The supplier did not answer.";

  private static final String EQUIPMENT = "ItEquipmentOrderActivity";
  private static final Actor ARNO = Actor.person("arno", "");
  private static final Duration DEADLINE = Duration.ofSeconds(90);

  private final UUID onboarding;
  private final NewHire hire;
  private final SampleOutcome outcome;
  private final Instant submitted;
  private final int pace;
  private final SampleTimeline timeline;
  private final List<PastApproval> approvals = new ArrayList<>();
  private final UUID order = RowIds.next();

  /**
   * @param timeline gets what happens
   * @param pace makes no two onboardings alike; from 0
   */
  SampleOrder(
      Submission submission,
      SampleOutcome outcome,
      Instant submitted,
      int pace,
      SampleTimeline timeline) {
    this.onboarding = submission.id();
    this.hire = submission.hire();
    this.outcome = outcome;
    this.submitted = submitted;
    this.pace = pace;
    this.timeline = timeline;
  }

  /** What was asked of approvers, once it is built. */
  List<PastApproval> approvals() {
    return approvals;
  }

  /**
   * @param now until when what has not ended is held up
   * @param day the start date, as it is written
   */
  Run build(Instant now, String day) {
    return switch (outcome) {
      case COMPLETED -> ordered(at(1100 + 91L * pace), null, day);
      case APPROVED -> ordered(decide(ApprovalStatus.APPROVED, 8 + pace), asked(), day);
      case ORDER_DECLINED -> refused(decide(ApprovalStatus.DECLINED, 5 + pace));
      case NOBODY_DECIDED -> refused(decide(ApprovalStatus.EXPIRED, (int) DEADLINE.toSeconds()));
      case FAILED -> failed();
      case WITHDRAWN -> withdrawn();
      case RUNNING -> again(now.plusSeconds(600 + 120L * pace));
      case SUSPENDED -> held();
      case WAITING -> waiting(now.plus(Duration.ofHours(1 + pace)));
    };
  }

  /**
   * @param start of the order itself
   * @param asked null where nobody had to approve it
   */
  private Run ordered(Instant start, @Nullable Instant asked, String day) {
    if (asked == null) {
      check("approved");
    }
    String what =
        "Role specific IT equipment (role: %s) was ordered for %s"
            .formatted(hire.role(), hire.name());
    Instant end = start.plusMillis(1000 + 17L * pace);
    timeline.add(
        end, TimelineKind.ACTIVITY_DONE, Actor.SYSTEM, EQUIPMENT, what + " starting on " + day);
    Instant answered = asked == null ? null : start;
    return run(ActivityStatus.DONE, start, end, asked, answered, what + ".");
  }

  private Run refused(Instant at) {
    return run(ActivityStatus.DECLINED, null, at, asked(), at, "Order was declined");
  }

  private Run failed() {
    check("approved");
    for (int attempt = 1; attempt <= 3; attempt++) {
      timeline.add(
          at(1000L + 2000L * attempt),
          attempt < 3 ? TimelineKind.ATTEMPT_FAILED : TimelineKind.ACTIVITY_FAILED,
          Actor.SYSTEM,
          EQUIPMENT,
          "IT equipment, attempt %d of 3 failed: %s".formatted(attempt, WHY));
    }
    return run(ActivityStatus.FAILED, at(1000), at(7000), null, null, WHY);
  }

  private Run withdrawn() {
    Instant decided = decide(ApprovalStatus.WITHDRAWN, 30 + pace);
    return run(ActivityStatus.WITHDRAWN, null, decided, asked(), null, null);
  }

  /** The back end asked to be called again, later than is usual. */
  private Run again(Instant due) {
    check("approved");
    timeline.add(
        at(2000),
        TimelineKind.ATTEMPT_FAILED,
        Actor.SYSTEM,
        EQUIPMENT,
        "IT equipment, attempt 1 of 3 failed: " + WHY);
    return new Run(order, EQUIPMENT, ActivityStatus.QUEUED, due, null, null, null, null, WHY);
  }

  private Run held() {
    String line = "Onboarding of %s was suspended.".formatted(hire.name());
    timeline.add(at(1000), TimelineKind.SUSPENDED, SampleOnboardingBuilder.HANNA, null, line);
    return new Run(
        order, EQUIPMENT, ActivityStatus.QUEUED, submitted, null, null, null, null, null);
  }

  private Run waiting(Instant deadline) {
    ask(deadline);
    approvals.add(approval(ApprovalStatus.PENDING, deadline, null, null));
    return run(ActivityStatus.WAITING, null, null, asked(), null, reason());
  }

  private Run run(
      ActivityStatus status,
      @Nullable Instant start,
      @Nullable Instant end,
      @Nullable Instant asked,
      @Nullable Instant answered,
      @Nullable String outcome) {
    return new Run(order, EQUIPMENT, status, submitted, start, end, asked, answered, outcome);
  }

  private Instant decide(ApprovalStatus how, int seconds) {
    ask(asked().plus(DEADLINE));
    Instant at = asked().plusSeconds(seconds);
    Actor who =
        switch (how) {
          case APPROVED, DECLINED -> ARNO;
          case WITHDRAWN -> SampleOnboardingBuilder.HANNA;
          case EXPIRED, PENDING -> Actor.SYSTEM;
        };
    switch (how) {
      case APPROVED ->
          timeline.add(at, TimelineKind.APPROVED, who, EQUIPMENT, "Order was approved");
      case DECLINED ->
          timeline.add(at, TimelineKind.DECLINED, who, EQUIPMENT, "Order was declined");
      case EXPIRED -> {
        timeline.add(at, TimelineKind.TIMED_OUT, who, EQUIPMENT, "Timeout expired");
        timeline.add(at, TimelineKind.DECLINED, who, EQUIPMENT, "Order was declined");
      }
      case WITHDRAWN, PENDING -> {}
    }
    approvals.add(approval(how, asked().plus(DEADLINE), at, who.name()));
    return at;
  }

  private void ask(Instant deadline) {
    check("approval needed");
    long seconds = Duration.between(asked(), deadline).toSeconds();
    String line = "Approval asked, to be given within %d s: %s".formatted(seconds, reason());
    timeline.add(asked(), TimelineKind.APPROVAL_ASKED, Actor.SYSTEM, EQUIPMENT, line);
  }

  private PastApproval approval(
      ApprovalStatus how, Instant deadline, @Nullable Instant at, @Nullable String who) {
    return new PastApproval(onboarding, order, how, reason(), asked(), deadline, at, who);
  }

  private void check(String verdict) {
    String line = "CheckItEquipmentValueByRoleActivity: " + verdict;
    timeline.add(asked(), TimelineKind.CHECKED, Actor.SYSTEM, EQUIPMENT, line);
  }

  private String reason() {
    return "IT equipment for the role %s exceeds the spending limit.".formatted(hire.role());
  }

  private Instant asked() {
    return at(300 + 7L * pace);
  }

  private Instant at(long millis) {
    return submitted.plusMillis(millis);
  }
}
