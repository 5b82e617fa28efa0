package app.gangway.mail;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The transitions of a mail's row. Each says from which state it starts; it answers how many rows
 * it moved, and 0 means that somebody else was first.
 */
interface MailTransitions extends Repository<Mail, UUID> {

  /** An attempt begins. Until its lease ends the mail is not due, so nobody else begins one. */
  @Modifying
  @Query(
      """
      update Mail m set m.attempts = m.attempts + 1, m.claim = m.claim + 1, m.dueAt = :lease,
        m.sending = true
      where m.id = :id and m.jobId = :job and m.status = QUEUED and m.dueAt <= :now""")
  int claim(UUID id, UUID job, Instant now, Instant lease);

  /** The mail server has taken it. */
  @Modifying
  @Query(
      """
      update Mail m set m.status = SENT, m.lastOutcome = :outcome, m.settledAt = :at, m.dueAt = :at,
        m.sending = false
      where m.id = :id and m.claim = :claim and m.status = QUEUED""")
  int sent(UUID id, int claim, String outcome, Instant at);

  /** The mail server has taken it, but it was withdrawn meanwhile. */
  @Modifying
  @Query(
      """
      update Mail m set m.status = SENT, m.lastOutcome = :outcome, m.settledAt = :at, m.dueAt = :at,
        m.sending = false
      where m.id = :id and m.claim = :claim and m.status = WITHDRAWN""")
  int sentAfterWithdrawal(UUID id, int claim, String outcome, Instant at);

  @Modifying
  @Query(
      """
      update Mail m
      set m.status = FAILED, m.lastOutcome = :outcome, m.settledAt = :at, m.dueAt = :at,
        m.sending = false
      where m.id = :id and m.claim = :claim and m.status = QUEUED""")
  int fail(UUID id, int claim, String outcome, Instant at);

  /** It is tried again later, by another job. */
  @Modifying
  @Query(
      """
      update Mail m
      set m.lastOutcome = :outcome, m.dueAt = :due, m.jobId = :job, m.sending = false
      where m.id = :id and m.claim = :claim and m.status = QUEUED""")
  int retry(UUID id, int claim, String outcome, UUID job, Instant due);

  /** The same, and as if the attempt had not been made. */
  @Modifying
  @Query(
      """
      update Mail m
      set m.lastOutcome = :outcome, m.dueAt = :due, m.jobId = :job, m.attempts = m.attempts - 1,
        m.sending = false
      where m.id = :id and m.claim = :claim and m.status = QUEUED""")
  int takeBack(UUID id, int claim, String outcome, UUID job, Instant due);

  /** Another job takes it over, at another time. */
  @Modifying
  @Query(
      """
      update Mail m set m.jobId = :job, m.dueAt = :due, m.sending = false
      where m.id = :id and m.jobId = :former and m.status = QUEUED and m.dueAt <= :now""")
  int postpone(UUID id, UUID former, UUID job, Instant due, Instant now);

  /** Another job takes it over at once, unless somebody is at it. */
  @Modifying
  @Query(
      """
      update Mail m set m.jobId = :job, m.dueAt = :now
      where m.id = :id and m.jobId = :former and m.status = QUEUED and m.sending = false""")
  int hurry(UUID id, UUID former, UUID job, Instant now);

  /** Another job takes it over from one that is missing or dead. */
  @Modifying
  @Query(
      """
      update Mail m set m.jobId = :job where m.id = :id and m.jobId = :lost and m.status = QUEUED""")
  int handOver(UUID id, UUID lost, UUID job);

  /** Other words for one that nobody has tried to send yet. */
  @Modifying
  @Query(
      """
      update Mail m set m.subject = :subject, m.text = :text, m.html = :html, m.ics = :ics
      where m.id = :id and m.status = QUEUED and m.attempts = 0 and m.sending = false""")
  int rewrite(UUID id, String subject, String text, String html, @Nullable String ics);

  /** What is not sent yet is not sent any more. */
  @Modifying
  @Query(
      """
      update Mail m set m.status = WITHDRAWN, m.settledAt = :at
      where m.onboardingId = :onboardingId and m.purpose in (WELCOME, MOVED) and m.status = QUEUED""")
  int withdraw(UUID onboardingId, Instant at);

  /** Those that wait for their time, or for an answer, in the order of their ids. */
  @Query(
      """
      select m from Mail m
      where m.status = QUEUED and m.dueAt < :before and m.id > :after order by m.id""")
  List<Mail> due(Instant before, UUID after, Limit limit);
}
