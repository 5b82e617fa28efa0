package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.task.MyTasks;
import app.gangway.onboarding.task.TaskFilter;
import app.gangway.ui.MenuCount;
import org.springframework.stereotype.Component;

/** How many tasks somebody has to do, beside their entry in the menu. */
@Component
class TaskCount implements MenuCount {

  private final MyTasks tasks;

  TaskCount(MyTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public String path() {
    return "tasks";
  }

  @Override
  public long count() {
    return tasks.count(TaskFilter.OPEN);
  }

  @Override
  public String label() {
    return translate("task.count");
  }

  @Override
  public boolean matters(Object event) {
    return event instanceof OnboardingEvent.Changed;
  }
}
