package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.access.Role;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.StepService;
import app.gangway.onboarding.task.MyTasks;
import app.gangway.onboarding.task.TaskOwner;
import app.gangway.onboarding.task.TaskResult;
import app.gangway.onboarding.task.TaskService;
import app.gangway.security.CurrentUser;
import app.gangway.ui.ActivityDetail;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose a step is, and what they may say of it: that they have done it, or that it is not needed.
 */
@org.springframework.stereotype.Component
class StepDetail implements ActivityDetail {

  private final Onboardings onboardings;
  private final ActivityRuns runs;
  private final StepService steps;
  private final MyTasks tasks;
  private final TaskService service;
  private final TaskWords words;
  private final StepTitles titles;
  private final CurrentUser signedIn;

  StepDetail(
      Onboardings onboardings,
      ActivityRuns runs,
      StepService steps,
      MyTasks tasks,
      TaskService service,
      TaskWords words,
      StepTitles titles,
      CurrentUser signedIn) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.steps = steps;
    this.tasks = tasks;
    this.service = service;
    this.words = words;
    this.titles = titles;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID onboarding, UUID run) {
    return runs.findById(run).flatMap(this::detail);
  }

  private Optional<Component> detail(ActivityRun run) {
    Div detail = new Div();
    boolean open = run.settledAt().isEmpty();
    if (open && run.isTask()) {
      detail.add(whose(run));
    }
    Div buttons = buttons(run);
    if (open && buttons.getComponentCount() > 0) {
      detail.add(buttons);
    }
    return detail.getComponentCount() == 0 ? Optional.empty() : Optional.of(detail);
  }

  private Div whose(ActivityRun run) {
    TaskOwner owner = tasks.owner(run.assignee().orElse(null), run.ownerGroup().orElse(null));
    Div whose = new Div();
    if (owner.assignee() != null && owner.group() != null) {
      whose.setText(translate("task.todo.of", owner.assignee(), owner.group()));
    } else if (owner.isHrs() && owner.group() != null) {
      whose.setText(translate("task.ofNobody", owner.group()));
    } else if (owner.assignee() != null || owner.group() != null) {
      whose.setText(
          translate(
              "activity.todo.by", owner.assignee() == null ? owner.group() : owner.assignee()));
    } else {
      whose.setText(translate("activity.todo"));
    }
    return whose;
  }

  private Div buttons(ActivityRun run) {
    Div buttons = new Div();
    buttons.addClassName("order-detail");
    boolean theirs = tasks.mayEnd(run.id());
    if (theirs && run.status() == ActivityStatus.TODO) {
      buttons.add(done(run));
    }
    if (theirs && run.canBeSkipped() && (!run.required() || signedIn.may(Role.ADMIN))) {
      buttons.add(skip(run));
    }
    return buttons;
  }

  private Button done(ActivityRun run) {
    Button done = new Button(translate("step.done"), VaadinIcon.CHECK.create());
    done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    label(done, "step.done.label", run);
    done.addClickListener(
        click ->
            RemarkDialog.optional(
                    translate("step.done.title", title(run)),
                    translate("step.done"),
                    remark -> done(run.id(), remark))
                .open());
    return done;
  }

  /** Whoever comes too late, or has it no more, is told why. */
  private boolean done(UUID run, String remark) {
    TaskResult result = service.done(List.of(run), remark, signedIn.actor());
    if (result.done() == 0) {
      words.tell("task.done", result);
    }
    return true;
  }

  private Button skip(ActivityRun run) {
    Button skip = new Button(translate("step.skip"), VaadinIcon.STEP_FORWARD.create());
    label(skip, "step.skip.label", run);
    skip.addClickListener(
        click ->
            RemarkDialog.required(
                    translate("step.skip.title", title(run)),
                    translate("step.skip"),
                    remark ->
                        run.required()
                            ? steps.skipRequired(run.id(), remark, signedIn.actor())
                            : steps.skip(run.id(), remark, signedIn.actor()))
                .open());
    return skip;
  }

  private void label(Button button, String key, ActivityRun run) {
    button.setAriaLabel(translate(key, title(run)));
  }

  private String title(ActivityRun run) {
    UUID version =
        onboardings.findById(run.onboardingId()).flatMap(Onboarding::processVersionId).orElse(null);
    return titles.title(version, run.name());
  }
}
