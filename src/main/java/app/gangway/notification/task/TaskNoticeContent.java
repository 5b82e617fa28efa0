package app.gangway.notification.task;

import app.gangway.mail.MailPurpose;
import app.gangway.mail.NoticeContent;
import app.gangway.mail.NoticeWords;
import app.gangway.notification.task.TaskNoticeProperties.Way;
import app.gangway.notification.task.TaskNoticeRows.TaskNotice;
import app.gangway.onboarding.task.DueTasks;
import app.gangway.onboarding.task.DueTasks.Tasks;
import app.gangway.onboarding.task.TaskReason;
import app.gangway.onboarding.task.TaskShare;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What mails about tasks say: what is to do when they are sent. */
@Component
class TaskNoticeContent implements NoticeContent {

  /** How many tasks of a kind are named. */
  static final int NAMED = 20;

  private final DueTasks tasks;
  private final TaskReaders readers;
  private final TaskDays days;
  private final TaskNoticeWords words;
  private final TaskNoticeRows rows;
  private final TaskNoticeProperties properties;
  private final Clock clock;

  TaskNoticeContent(
      DueTasks tasks,
      TaskReaders readers,
      TaskDays days,
      TaskNoticeWords words,
      TaskNoticeRows rows,
      TaskNoticeProperties properties,
      Clock clock) {
    this.tasks = tasks;
    this.readers = readers;
    this.days = days;
    this.words = words;
    this.rows = rows;
    this.properties = properties;
    this.clock = clock;
  }

  @Override
  public MailPurpose purpose() {
    return MailPurpose.TASKS;
  }

  /** There is one mail for each reader and day, and of those that wait the newest says all. */
  @Override
  public Optional<NoticeWords> words(List<UUID> mails) {
    UUID mail = mails.get(0);
    return rows.ofMail(mail).filter(notice -> !rows.isOutdated(mail)).flatMap(this::words);
  }

  private Optional<NoticeWords> words(TaskNotice notice) {
    TaskDay day = days.of(notice.day());
    return readers
        .find(notice.reader().name(), notice.reader().isGroup())
        .flatMap(reader -> told(reader, day).map(told -> words(notice, reader, told, day)));
  }

  private NoticeWords words(TaskNotice notice, TaskReader reader, TaskLists told, TaskDay day) {
    rows.name(notice.mailId(), told.byOnboarding());
    return words.of(reader, told, day);
  }

  private Optional<TaskLists> told(TaskReader reader, TaskDay day) {
    return told(reader, day, readers.of(tasks.owners(day.times())));
  }

  /** Empty where there is no reason to tell them anything. */
  Optional<TaskLists> told(TaskReader reader, TaskDay day, TaskOwners owners) {
    TaskShare own = reader.share(owners.gone());
    boolean isHr = !reader.isGroup() && readers.isHr(reader);
    TaskShare nobodys = owners.nobodys();
    TaskLists told =
        new TaskLists(
            find(TaskReason.OVER, own, day, reader, owners),
            find(TaskReason.DUE, own, day, reader, owners),
            isHr
                ? find(TaskReason.LONG_OVER, TaskShare.butFor(own, nobodys), day, reader, owners)
                : TaskLists.NONE,
            isHr ? find(TaskReason.OVER_OR_DUE, nobodys, day, reader, owners) : TaskLists.NONE,
            find(TaskReason.NEW, own, day, reader, owners));
    return Optional.of(told).filter(lists -> lists.reasons() > 0);
  }

  private Tasks find(
      TaskReason reason, TaskShare share, TaskDay day, TaskReader reader, TaskOwners owners) {
    Tasks found = tasks.find(reason, share, day.times(), reader.person().language(), NAMED);
    return new Tasks(
        found.first().stream()
            .map(task -> isGone(task.assignee(), owners) ? task.untaken() : task)
            .toList(),
        found.total());
  }

  private static boolean isGone(@Nullable String assignee, TaskOwners owners) {
    return assignee != null && owners.gone().contains(assignee);
  }

  @Override
  public Optional<Simulated> simulated(UUID onboardingId) {
    if (properties.way() == Way.NONE) {
      return Optional.empty();
    }
    TaskDay day = days.next(clock.instant());
    return readers.of(tasks.ownersOf(onboardingId, day.times())).readers().stream()
        .findFirst()
        .flatMap(
            reader ->
                told(reader, day)
                    .map(told -> new Simulated(reader.email(), words.of(reader, told, day))));
  }
}
