package app.gangway.onboarding;

import app.gangway.common.Actor;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingEvent.StartDateChanged;
import app.gangway.onboarding.execution.DatedSteps;
import app.gangway.onboarding.ready.Readiness;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.process.HireFacts;
import app.gangway.process.PlannedStep;
import app.gangway.process.ProcessPlanner;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets somebody start on another day; part of the commit of the service that was asked to. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class StartDateChanges {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

  private final Onboardings onboardings;
  private final OnboardingTransitions transitions;
  private final ProcessPlanner planner;
  private final DatedSteps steps;
  private final Readiness readiness;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  StartDateChanges(
      Onboardings onboardings,
      OnboardingTransitions transitions,
      ProcessPlanner planner,
      DatedSteps steps,
      Readiness readiness,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.onboardings = onboardings;
    this.transitions = transitions;
    this.planner = planner;
    this.steps = steps;
    this.readiness = readiness;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Dates what is open by the version of the process that it has.
   *
   * @return false if it was withdrawn, or starts on this day already
   */
  boolean change(UUID id, LocalDate day, Actor actor) {
    onboardings.lock(id);
    Onboarding onboarding = onboardings.findById(id).orElseThrow();
    NewHire before = onboarding.hire();
    if (before.startDate().equals(day)
        || transitions.isWithdrawnWithBatch(id)
        || transitions.startOn(id, day) == 0) {
      return false;
    }
    Instant now = clock.instant();
    NewHire hire = new NewHire(before.name(), before.email(), day, before.role());
    String line =
        "%s starts on %s instead of %s."
            .formatted(hire.name(), DAY.format(day), DAY.format(before.startDate()));
    timeline.write(id, now, TimelineKind.START_DATE_CHANGED, actor, line);
    steps.date(id, plan(onboarding, day));
    events.publishEvent(new StartDateChanged(id, hire, before.startDate(), actor, now));
    readiness.rederive(id);
    events.publishEvent(new Changed(id, onboarding.batchId().orElse(null)));
    return true;
  }

  /** What that would do to the steps that are open; nothing is changed by asking. */
  List<MovedStep> preview(UUID id, LocalDate day) {
    Onboarding onboarding = onboardings.findById(id).orElseThrow();
    return steps.preview(id, plan(onboarding, day));
  }

  private List<PlannedStep> plan(Onboarding onboarding, LocalDate day) {
    HireDetails details = onboarding.details();
    HireFacts facts =
        new HireFacts(onboarding.hire().role(), details.department(), details.location(), day);
    return onboarding
        .processVersionId()
        .map(version -> planner.steps(version, facts))
        .orElse(List.of());
  }
}
