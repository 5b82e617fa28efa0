package app.gangway.onboarding.ui;

import app.gangway.onboarding.task.MyTasks;
import app.gangway.onboarding.task.OwnedTask;
import app.gangway.onboarding.task.TaskResult;
import app.gangway.onboarding.task.TaskService;
import app.gangway.security.CurrentUser;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;

/** What can be done with the tasks that are ticked; below their list, as with onboardings. */
final class TaskBar extends Div {

  private final TaskService service;
  private final MyTasks tasks;
  private final CurrentUser signedIn;
  private final TaskWords words;
  private final Ticks<OwnedTask> ticks;
  private final Runnable over;
  private final Span count = new Span();
  private final TextField remark = new TextField();
  private final Div actions = new Div();

  /**
   * @param over is told when something was done, and whoever did it has lost what they were at
   */
  TaskBar(
      TaskService service,
      MyTasks tasks,
      CurrentUser signedIn,
      TaskWords words,
      Ticks<OwnedTask> ticks,
      Runnable over) {
    this.service = service;
    this.tasks = tasks;
    this.signedIn = signedIn;
    this.words = words;
    this.ticks = ticks;
    this.over = over;
    addClassName("ticked-bar");
    count.getElement().setAttribute("role", "status");
    count.addClassName("strong");
    remark.setPlaceholder(getTranslation("step.remark.optional.label"));
    remark.setAriaLabel(getTranslation("step.remark.optional.label"));
    remark.setMaxLength(RemarkDialog.REMARK_MAX);
    Button done = new Button(getTranslation("step.done"), VaadinIcon.CHECK.create());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    done.addClickListener(click -> done());
    Button take = new Button(getTranslation("task.take"), VaadinIcon.USER_CHECK.create());
    take.addClickListener(click -> after("task.taken", take()));
    Button handOn = new Button(getTranslation("task.handOn"), VaadinIcon.SHARE.create());
    handOn.addClickListener(click -> askToWhom());
    Button skip = new Button(getTranslation("step.skip"), VaadinIcon.STEP_FORWARD.create());
    skip.addClickListener(click -> askWhy());
    Button clear = new Button(getTranslation("onboarding.bulk.clear"), click -> clear());
    clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    actions.addClassName("actions");
    actions.add(remark, done, take, handOn, skip, clear);
    actions.setVisible(false);
    add(count, actions);
  }

  /** To be called when others are ticked than before. */
  void show() {
    int ticked = ticks.ids().size();
    count.setText(ticked > 0 ? getTranslation("onboarding.bulk.selected", ticked) : "");
    actions.setVisible(ticked > 0);
  }

  private void done() {
    String said = RemarkDialog.given(remark);
    remark.clear();
    after("task.done", service.done(ticks.ids(), said, signedIn.actor()));
  }

  private TaskResult take() {
    return service.take(ticks.ids(), signedIn.actor());
  }

  private void askToWhom() {
    new HandOnDialog(
            ticks.ids().size(),
            tasks.candidates(ticks.ids()),
            (to, said) ->
                after("task.handedOn", service.handOn(ticks.ids(), to, said, signedIn.actor())))
        .open();
  }

  private void askWhy() {
    RemarkDialog.required(
            getTranslation("task.skip.title", ticks.ids().size()),
            getTranslation("step.skip"),
            why -> {
              after("task.skipped", service.skip(ticks.ids(), why, signedIn.actor()));
              return true;
            })
        .open();
  }

  private void after(String key, TaskResult result) {
    words.tell(key, result);
    ticks.clear();
    over.run();
  }

  private void clear() {
    ticks.clear();
    ticks.focus();
  }
}
