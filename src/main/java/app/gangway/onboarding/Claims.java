package app.gangway.onboarding;

import app.gangway.activity.Activities;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.Timeline.Line;
import app.gangway.onboarding.WorkerSteps.Claim;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
    List<Wanted> wanted = new ArrayList<>();
    for (Request request : requests) {
      RunState found = states.get(request.runId());
      if (found != null && found.canStart()) {
        Claim claim = new Claim(found, request.job(), found.next(now));
        wanted.add(new Wanted(answers.size(), claim));
      }
      answers.add(Optional.empty());
    }
    // In the order in which a withdrawal or a suspension takes those of one onboarding.
    wanted.sort(Comparator.comparing(each -> each.claim().found().runId()));
    boolean[] taken = steps.claim(wanted.stream().map(Wanted::claim).toList(), now);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        Wanted won = wanted.get(i);
        answers.set(won.place(), Optional.of(won.claim().attempt()));
        tell(won.claim(), now, lines);
      }
    }
    timeline.write(lines);
    return answers;
  }

  /** A claim, and whose answer it is. */
  private record Wanted(int place, Claim claim) {}

  private void tell(Claim claim, Instant now, List<Line> lines) {
    Attempt attempt = claim.attempt();
    if (claim.found().wasInterrupted()) {
      String text = activities.title(attempt.activity()) + " was interrupted and starts once more.";
      lines.add(attempt.line(now, TimelineKind.INTERRUPTED, text));
    }
    events.publishEvent(new Changed(attempt.onboardingId(), attempt.batchId()));
  }
}
