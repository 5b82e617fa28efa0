package app.gangway.onboarding.ready;

import app.gangway.calendar.Locations;
import app.gangway.common.Actor;
import app.gangway.onboarding.OnboardingEvent.Ready;
import app.gangway.onboarding.ready.ReadyRows.Stand;
import app.gangway.onboarding.ready.ReadyRows.StepDue;
import app.gangway.onboarding.timeline.Timeline;
import app.gangway.onboarding.timeline.TimelineKind;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Notes since when a new hire is ready, and tells of it once; the caller has the onboarding's lock.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Readiness {

  private final ReadyRows rows;
  private final Locations locations;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Readiness(
      ReadyRows rows,
      Locations locations,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.locations = locations;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /** All that is due by the first day is over, as its rows stand. */
  public void reached(UUID onboarding) {
    Instant now = clock.instant();
    boolean told = rows.stand(onboarding).told();
    if (!rows.ready(onboarding, now)) {
      return;
    }
    timeline.write(
        onboarding,
        now,
        TimelineKind.NOTED,
        Actor.SYSTEM,
        "Ready: everything that is due by the first day is done.");
    if (!told) {
      events.publishEvent(new Ready(onboarding, now));
    }
  }

  /**
   * Goes by the rows anew: to be called, with the last of the changes, by whoever has moved the
   * first day or when steps are due, or has added a step. A new hire may be ready by it who was
   * not, or the other way round.
   */
  public void rederive(UUID onboarding) {
    Stand stand = rows.stand(onboarding);
    ZoneId zone = locations.calendar(stand.location()).zone();
    for (StepDue step : rows.due(onboarding)) {
      boolean before = !LocalDate.ofInstant(step.due(), zone).isAfter(stand.firstDay());
      if (before != step.beforeStart()) {
        rows.mark(step.run(), before);
      }
    }
    rows.date(onboarding);
    if (rows.isOpen(onboarding)) {
      rows.notReady(onboarding);
    } else if (rows.isDated(onboarding)) {
      reached(onboarding);
    }
  }
}
