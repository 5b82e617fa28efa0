package app.gangway.mail;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The mails, for reading; {@link MailTransitions} moves them. */
public interface Mails extends Repository<Mail, UUID> {

  Optional<Mail> findById(UUID id);

  /** Those of an onboarding, in the order in which they were written. */
  List<Mail> findByOnboardingIdOrderByCreatedAtAscIdAsc(UUID onboardingId);

  /** The newest that this activity waits for, or waited for. */
  @Query("select m from Mail m where m.runId = :runId order by m.createdAt desc, m.id desc")
  List<Mail> newestOf(UUID runId, Limit limit);

  /** Those that wait for their time, the next one first. */
  @Query(
      """
      select m from Mail m
      where m.status = QUEUED and m.sending = false and m.dueAt > :now order by m.dueAt, m.id""")
  List<Mail> waiting(Instant now, Limit limit);

  /** Those for this purpose, the newest first. */
  List<Mail> findByPurposeOrderByCreatedAtDescIdDesc(MailPurpose purpose, Limit limit);

  /** When the oldest in this state was written. */
  @Query("select min(m.createdAt) from Mail m where m.status = :status")
  Optional<Instant> oldest(MailStatus status);

  long countByStatus(MailStatus status);
}
