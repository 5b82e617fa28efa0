package app.gangway.onboarding.execution;

import app.gangway.activity.Activities;
import app.gangway.activity.ActivityCall;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.execution.WorkerTransitions.Claim;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives activities to workers, those that are asked for together in one commit. */
@Service
@Transactional
class Claims {

  /** A job wants to work at an activity. */
  record Request(UUID runId, UUID job) {}

  /**
   * What came of it; neither where there is nothing (any more) to do, or the activity has been
   * given to another job.
   *
   * @param interrupted the activity, where it is still with a worker that died
   */
  record Claimed(@Nullable Attempt attempt, @Nullable RunState interrupted) {

    private static final Claimed NOTHING = new Claimed(null, null);
  }

  private final WorkerTransitions transitions;
  private final Activities activities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Claims(
      WorkerTransitions transitions,
      Activities activities,
      ApplicationEventPublisher events,
      Clock clock) {
    this.transitions = transitions;
    this.activities = activities;
    this.events = events;
    this.clock = clock;
  }

  /** In the order of the requests. */
  List<Claimed> claim(List<Request> requests) {
    Instant now = clock.instant();
    Map<UUID, RunState> states = transitions.states(requests.stream().map(Request::runId).toList());
    List<Claimed> answers = new ArrayList<>();
    List<Wanted> wanted = new ArrayList<>();
    for (Request request : requests) {
      RunState found = states.get(request.runId());
      if (found == null || !found.jobId().equals(request.job())) {
        answers.add(Claimed.NOTHING);
        continue;
      }
      if (found.canStart()) {
        wanted.add(new Wanted(answers.size(), new Claim(found, found.next(now))));
      }
      answers.add(found.wasInterrupted() ? new Claimed(null, found) : Claimed.NOTHING);
    }
    // In the order in which a withdrawal or a suspension takes those of one onboarding.
    wanted.sort(Comparator.comparing(each -> each.claim().found().runId()));
    boolean[] taken = transitions.claim(wanted.stream().map(Wanted::claim).toList(), now);
    List<ActivityCall> calls = new ArrayList<>();
    for (int i = 0; i < taken.length; i++) {
      if (taken[i]) {
        Attempt attempt = wanted.get(i).claim().attempt();
        answers.set(wanted.get(i).place(), new Claimed(attempt, null));
        events.publishEvent(new Changed(attempt.onboardingId(), attempt.batchId()));
        if (!attempt.mayBeAsked(activities)) {
          calls.add(attempt.call());
        }
      }
    }
    activities.prepare(calls);
    return answers;
  }

  /** A claim, and whose answer it is. */
  private record Wanted(int place, Claim claim) {}
}
