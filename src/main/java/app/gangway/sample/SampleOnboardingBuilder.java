package app.gangway.sample;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.intake.PastOnboarding;
import app.gangway.onboarding.intake.PastOnboarding.Run;
import app.gangway.onboarding.intake.Submission;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Builds the past of one person, in the words that the timeline would have. */
final class SampleOnboardingBuilder {

  static final Actor HANNA = Actor.person("hanna", "");

  private static final String CARD = "AccessCardCreationActivity";
  private static final String EMAIL = "WelcomeEmailActivity";
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT);

  private final Submission submission;
  private final NewHire hire;
  private final SampleOutcome outcome;
  private final Instant submitted;
  private final int pace;
  private final SampleTimeline timeline;
  private final SampleOrder order;

  /**
   * @param pace makes no two onboardings alike; from 0
   */
  SampleOnboardingBuilder(
      Submission submission, SampleOutcome outcome, Instant submitted, int pace) {
    this.submission = submission;
    this.hire = submission.hire();
    this.timeline = new SampleTimeline(submission.id());
    this.outcome = outcome;
    this.submitted = submitted;
    this.pace = pace;
    this.order = new SampleOrder(submission, outcome, submitted, pace, timeline);
  }

  /**
   * @param now until when what has not ended is held up
   */
  SampleOnboarding build(Instant now) {
    String day = DAY.format(hire.startDate());
    timeline.add(submitted, TimelineKind.SUBMITTED, HANNA, null, hire.name() + " was submitted.");
    Run card =
        done(
            CARD,
            900 + 37L * pace,
            "Access card was created for %s.".formatted(hire.name()),
            "Access card created for %s starting on %s".formatted(hire.name(), day));
    Run equipment = order.build(now, day);
    Run email =
        done(
            EMAIL,
            700 + 53L * pace,
            "Welcome email was sent to %s.".formatted(hire.email()),
            "Welcome %s! Happy to have you on board and see you on %s!"
                .formatted(hire.name(), day));
    List<Run> runs = List.of(card, equipment, email);
    Instant ended = end(runs);
    return new SampleOnboarding(
        new PastOnboarding(
            submission,
            outcome.status(),
            outcome == SampleOutcome.SUSPENDED,
            HANNA.name(),
            submitted,
            ended,
            runs),
        timeline.lines(),
        order.approvals());
  }

  private Run done(String activity, long millis, String result, String line) {
    Instant start = at(200 + 11L * pace);
    Instant end = at(millis + 200);
    timeline.add(end, TimelineKind.ACTIVITY_DONE, Actor.SYSTEM, activity, line);
    UUID id = RowIds.next();
    return new Run(id, activity, ActivityStatus.DONE, submitted, start, end, null, null, result);
  }

  private @Nullable Instant end(List<Run> runs) {
    OnboardingStatus status = outcome.status();
    if (!status.isEnded()) {
      return null;
    }
    Instant last = submitted;
    for (Run run : runs) {
      Instant settled = run.settledAt();
      last = settled != null && settled.isAfter(last) ? settled : last;
    }
    Instant ended = last.plusMillis(20);
    timeline.end(ended, status, hire.name(), SampleOrder.WHY);
    return ended;
  }

  private Instant at(long millis) {
    return submitted.plusMillis(millis);
  }
}
