package app.gangway.notification.task;

import app.gangway.common.access.SystemOnly;
import app.gangway.mail.MailNotices;
import app.gangway.notification.task.TaskNoticeProperties.Way;
import app.gangway.onboarding.OnboardingEvent.Removed;
import app.gangway.onboarding.task.DueTasks;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Has people told by mail, once a working day, which of their tasks are due or over. Whoever is
 * told and that they are is one commit; so it is once, however many nodes there are and whenever
 * they start.
 */
@Service
public class TaskNotices {

  private static final Logger LOG = LoggerFactory.getLogger(TaskNotices.class);

  /** How long it is known who was told. */
  private static final int KEPT_DAYS = 30;

  private final DueTasks tasks;
  private final TaskReaders readers;
  private final TaskDays days;
  private final TaskNoticeContent content;
  private final TaskNoticeWords words;
  private final TaskNoticeRows rows;
  private final MailNotices mail;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final boolean wanted;

  TaskNotices(
      DueTasks tasks,
      TaskReaders readers,
      TaskDays days,
      TaskNoticeContent content,
      TaskNoticeWords words,
      TaskNoticeRows rows,
      MailNotices mail,
      TransactionOperations transaction,
      Clock clock,
      TaskNoticeProperties properties) {
    this.tasks = tasks;
    this.readers = readers;
    this.days = days;
    this.content = content;
    this.words = words;
    this.rows = rows;
    this.mail = mail;
    this.transaction = transaction;
    this.clock = clock;
    this.wanted = properties.way() == Way.MAIL;
  }

  /**
   * Tells those who have not been told today, while the house is at work. Harmless however often it
   * is called.
   *
   * @return how many mails were queued
   */
  @SystemOnly
  public int tell() {
    return wanted && mail.areSent() ? days.atWork(clock.instant()).map(this::tell).orElse(0) : 0;
  }

  private int tell(TaskDay day) {
    TaskOwners owners = readers.of(tasks.owners(day.times()));
    Set<String> told = rows.told(day.day());
    int queued = 0;
    for (TaskReader reader : owners.readers()) {
      if (!told.contains(reader.key()) && isTold(reader, day, owners)) {
        queued++;
      }
    }
    if (queued > 0) {
      rows.forget(day.day().minusDays(KEPT_DAYS));
    }
    return queued;
  }

  private boolean isTold(TaskReader reader, TaskDay day, TaskOwners owners) {
    Optional<TaskLists> told = content.told(reader, day, owners);
    try {
      told.ifPresent(
          lists -> transaction.executeWithoutResult(status -> queue(reader, lists, day)));
      return told.isPresent();
    } catch (DuplicateKeyException anotherNodeWasFaster) {
      return false;
    } catch (DataIntegrityViolationException unusable) {
      // Others are to be told all the same.
      LOG.error("{} cannot be told of tasks by email", reader.name(), unusable);
      return false;
    }
  }

  private void queue(TaskReader reader, TaskLists told, TaskDay day) {
    rows.claim(reader, day.day());
    UUID onboarding = told.first().onboardingId();
    UUID queued = mail.queueOfTasks(onboarding, reader.email(), words.of(reader, told, day));
    rows.set(reader, day.day(), queued, onboarding);
  }

  @EventListener
  void on(Removed removed) {
    rows.removeOf(removed.onboardingId());
  }
}
