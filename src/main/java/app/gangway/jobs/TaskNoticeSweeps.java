package app.gangway.jobs;

import app.gangway.notification.task.TaskNotices;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks now and then whether somebody is to be told today which of their tasks are due. */
@Component
class TaskNoticeSweeps {

  private final TaskNotices notices;

  TaskNoticeSweeps(TaskNotices notices) {
    this.notices = notices;
  }

  @Scheduled(initialDelay = 20_000, fixedDelay = 60_000)
  void tell() {
    notices.tell();
  }
}
