package app.gangway.jobs;

import java.util.Map;
import org.jobrunr.jobs.lambdas.JobRequest;

/**
 * One kind of job, described in one place: which event asks for it, what its jobs are called, with
 * which priority they run, and, by the subtype, how a job that was lost is found. {@link
 * Dispatcher} and {@link Reconciler} know no kind by name: a new one is a bean that extends {@link
 * DerivedIdJobs} or {@link StoredIdJobs}, a request and its handler.
 *
 * @param <E> the event that asks for jobs of this kind; published in the commit that makes them due
 */
abstract sealed class JobKind<E> permits DerivedIdJobs, StoredIdJobs, BatchResumeJobs {

  abstract Class<E> event();

  /**
   * The requests of this kind with their priorities: the smallest first, within one the oldest
   * first. JobRunr takes them in the order of the names of their handlers, which must be the same;
   * a test holds that.
   */
  abstract Map<Class<? extends JobRequest>, Integer> priorities();

  /** Sends what the event asks for; called once its commit is done. */
  abstract void send(E event, JobSender sender);
}
