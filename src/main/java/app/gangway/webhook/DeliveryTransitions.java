package app.gangway.webhook;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The transitions of a delivery's row. Each says from which state it starts; it answers how many
 * rows it moved, and 0 means that somebody else was first.
 */
interface DeliveryTransitions extends Repository<Delivery, UUID> {

  /**
   * An attempt begins. Until its lease ends the delivery is not due, so nobody else begins one; and
   * if it is never heard of again, it is due again by itself.
   */
  @Modifying
  @Query(
      """
      update Delivery d set d.attempts = d.attempts + 1, d.claim = d.claim + 1, d.dueAt = :lease
      where d.id = :id and d.jobId = :job and d.status = PENDING and d.dueAt <= :now""")
  int claim(UUID id, UUID job, Instant now, Instant lease);

  /**
   * The end of the attempt is that of the delivery.
   *
   * @param end delivered or failed
   */
  @Modifying
  @Query(
      """
      update Delivery d
      set d.status = :end, d.lastOutcome = :outcome, d.settledAt = :at, d.dueAt = :at
      where d.id = :id and d.claim = :claim and d.status = PENDING""")
  int settle(UUID id, int claim, DeliveryStatus end, String outcome, Instant at);

  @Modifying
  @Query(
      """
      update Delivery d set d.lastOutcome = :outcome, d.dueAt = :due
      where d.id = :id and d.claim = :claim and d.status = PENDING""")
  int retry(UUID id, int claim, String outcome, Instant due);

  /** Another job takes it over, at another time. */
  @Modifying
  @Query(
      """
      update Delivery d set d.jobId = :job, d.dueAt = :due
      where d.id = :id and d.jobId = :former and d.status = PENDING and d.dueAt <= :now""")
  int postpone(UUID id, UUID former, UUID job, Instant due, Instant now);

  /** Another job takes it over from one that is missing or dead. */
  @Modifying
  @Query(
      """
      update Delivery d set d.jobId = :job
      where d.id = :id and d.jobId = :lost and d.status = PENDING""")
  int handOver(UUID id, UUID lost, UUID job);

  /** On its way again after it was given up, by a job of its own. */
  @Modifying
  @Query(
      """
      update Delivery d
      set d.status = PENDING, d.attempts = 0, d.jobId = :job, d.dueAt = :at, d.settledAt = null
      where d.id = :id and d.status = FAILED""")
  int sendAgain(UUID id, UUID job, Instant at);

  /** Those that wait for their time, or for an answer, in the order of their ids. */
  @Query(
      """
      select d from Delivery d
      where d.status = PENDING and d.dueAt < :before and d.id > :after order by d.id""")
  List<Delivery> due(Instant before, UUID after, Limit limit);

  /** Those that wait for a receiver that none of these is. */
  @Query("select d from Delivery d where d.status = PENDING and d.webhook not in :names")
  List<Delivery> pendingForOthers(Collection<String> names);
}
