package app.gangway.onboarding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The activities of the onboardings, for reading; {@link ActivityTransitions} moves them. */
public interface ActivityRuns extends Repository<ActivityRun, UUID> {

  Optional<ActivityRun> findById(UUID id);

  /** In the order in which results are listed. */
  List<ActivityRun> findByOnboardingIdOrderByOrdinal(UUID onboardingId);

  List<ActivityRun> findByOnboardingIdIn(Collection<UUID> onboardingIds);

  /**
   * The steps of a batch, each once by what it is called, in the order in which results are listed;
   * but for tasks that were added to one onboarding.
   */
  @Query(
      """
      select new app.gangway.onboarding.StepName(r.activity, max(r.stepKey), r.title)
      from ActivityRun r join Onboarding o on o.id = r.onboardingId
      where o.batchId = :batchId and (r.stepKey is null or r.stepKey not like '%:%')
      group by r.activity, r.title
      order by min(r.ordinal), r.activity\
      """)
  List<StepName> stepsOf(UUID batchId);

  /**
   * The steps of these onboardings, each once by what it is called, in the order in which results
   * are listed.
   */
  @Query(
      """
      select new app.gangway.onboarding.StepName(r.activity, max(r.stepKey), r.title)
      from ActivityRun r
      where r.onboardingId in :ids and (r.stepKey is null or r.stepKey not like '%:%')
      group by r.activity, r.title
      order by min(r.ordinal), r.activity\
      """)
  List<StepName> stepsOf(Collection<UUID> ids);

  /**
   * The steps of all onboardings, each once by what it is called, in the order in which results are
   * listed.
   */
  @Query(
      """
      select new app.gangway.onboarding.StepName(r.activity, max(r.stepKey), r.title)
      from ActivityRun r
      where r.stepKey is null or r.stepKey not like '%:%'
      group by r.activity, r.title
      order by min(r.ordinal), r.activity\
      """)
  List<StepName> steps();

  /**
   * What should have a job by now: queued, neither suspended nor withdrawn with its batch, or at
   * work, since before the given moment.
   */
  @Query(
      """
      select new app.gangway.onboarding.QueuedActivity(
        r.id, r.jobId, r.activity, o.id, o.batchId, o.hire.name, o.hire.role, r.dueAt)
      from ActivityRun r join Onboarding o on o.id = r.onboardingId
      where r.status in (QUEUED, RUNNING) and r.dueAt < :before and r.id > :after
        and (r.status = RUNNING or (o.suspended = false and not exists (
          select h.batchId from BatchHold h where h.batchId = o.batchId)))
      order by r.id\
      """)
  List<QueuedActivity> due(Instant before, UUID after, Limit limit);
}
