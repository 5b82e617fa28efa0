package app.gangway.jobs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jobrunr.scheduling.JobBuilder;

/**
 * A kind whose jobs are rare, and have ids that follow from what they are about. So it is one job,
 * whoever sends it; and which should be there can be told from the rows alone.
 */
abstract non-sealed class DerivedIdJobs<E> extends JobKind<E> {

  /** The same for the same: see {@link JobIds}. */
  abstract UUID id(E due);

  /** The job's name and request, and when it is to run unless at once. */
  abstract JobBuilder job(E due);

  /**
   * All that should have a job that has not done its work yet.
   *
   * @param before leaves out what has been due since then only, where the rows know since when
   */
  abstract List<E> due(Instant before);

  @Override
  final void send(E event, JobSender sender) {
    sender.sendSoon(job(event).withId(id(event)));
  }
}
