package app.gangway.mail;

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

  long countByStatus(MailStatus status);
}
