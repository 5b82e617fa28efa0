package app.gangway.onboarding;

import app.gangway.activity.Activities;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.Timeline.Line;
import app.gangway.onboarding.WorkerSteps.Claim;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives activities to workers, those that are asked for together in one commit. */
@Service
@Transactional
class Claims {

  /** A job wants to work at an activity. */
  record Request(UUID runId, UUID job) {}

  private final WorkerSteps steps;
  private final Activities activities;
  private final Timeline timeline;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Claims(
      WorkerSteps steps,
      Activities activities,
      Timeline timeline,
      ApplicationEventPublisher events,
      Clock clock) {
    this.steps = steps;
    this.activities = activities;
    this.timeline = timeline;
    this.events = events;
    this.clock = clock;
  }

  /**
   * In the order of the requests; empty where there is nothing (any more) to do, or where the
   * activity has been given to another job.
   */
  List<Optional<Attempt>> claim(List<Request> requests) {
    Instant now = clock.instant();
    Map<UUID, RunState> states = steps.states(requests.stream().map(Request::runId).toList());
    List<Optional<Attempt>> answers = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    for (Request request : requests) {
      RunState found = states.get(request.runId());
      if (found == null || !found.canStart()) {
        answers.add(Optional.empty());
      } else {
        Attempt attempt = found.next(now);
        claims.add(new Claim(found, request.job(), attempt));
        answers.add(Optional.of(attempt));
      }
    }
    boolean[] taken = steps.claim(claims, now);
    List<Line> lines = new ArrayList<>();
    int next = 0;
    for (int i = 0; i < answers.size(); i++) {
      if (answers.get(i).isPresent()) {
        Claim claim = claims.get(next);
        if (taken[next++]) {
          tell(claim, now, lines);
        } else {
          answers.set(i, Optional.empty());
        }
      }
    }
    timeline.write(lines);
    return answers;
  }

  private void tell(Claim claim, Instant now, List<Line> lines) {
    Attempt attempt = claim.attempt();
    if (claim.found().wasInterrupted()) {
      String text = activities.title(attempt.activity()) + " was interrupted and starts once more.";
      lines.add(attempt.line(now, TimelineKind.INTERRUPTED, text));
    }
    events.publishEvent(new Changed(attempt.onboardingId(), attempt.batchId()));
  }
}
