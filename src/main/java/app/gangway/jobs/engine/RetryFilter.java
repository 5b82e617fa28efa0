package app.gangway.jobs.engine;

import java.time.Clock;
import org.jobrunr.jobs.Job;
import org.jobrunr.jobs.filters.ElectStateFilter;
import org.jobrunr.jobs.states.FailedState;
import org.jobrunr.jobs.states.JobState;
import org.jobrunr.jobs.states.StateName;
import org.springframework.stereotype.Component;

/**
 * Takes the place of JobRunr's own retry filter: an activity's attempt is repeated when its retry
 * policy says so, and a job that failed for any other reason (the database was away, the node died)
 * after a pause that doubles.
 */
@Component
class RetryFilter implements ElectStateFilter {

  /** With the doubling pause, about an hour and a half; the reconciler takes over after that. */
  private static final int MAX_REPEATS = 12;

  private static final long LONGEST_PAUSE_SECONDS = 600;

  private final Clock clock;

  RetryFilter(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void onStateElection(Job job, JobState newState) {
    if (!(newState instanceof FailedState failed) || failed.mustNotRetry()) {
      return;
    }
    if (failed.getException() instanceof AttemptFailedException attempt) {
      job.scheduleAt(DueJobPromoter.scheduleFor(attempt.retryAt()), "Next attempt");
      return;
    }
    long failures = job.getJobStates().stream().filter(RetryFilter::isFailed).count();
    if (failures <= MAX_REPEATS) {
      long pause = Math.min(LONGEST_PAUSE_SECONDS, 1L << (failures - 1));
      job.scheduleAt(DueJobPromoter.scheduleFor(clock.instant().plusSeconds(pause)), "Once more");
    }
  }

  private static boolean isFailed(JobState state) {
    return state.getName() == StateName.FAILED;
  }
}
