package app.gangway.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A kind of which there may be very many jobs at a time. Each row carries the id of its job, and
 * accepts no other; so one that was lost is replaced by giving the row the id of a new one.
 *
 * @param <R> a row that should have a job
 */
abstract non-sealed class StoredIdJobs<E, R> extends JobKind<E> {

  /**
   * Rows that should have a job, in the order of their ids.
   *
   * @param before due before this moment
   * @param after the id of the last one seen
   */
  abstract List<R> due(Instant before, UUID after, int limit);

  abstract UUID id(R row);

  abstract UUID jobId(R row);

  /**
   * Gives the row a new job, unless it has moved meanwhile; the event of that commit sends the job.
   *
   * @return whether it was given one
   */
  abstract boolean sendAgain(R row);
}
