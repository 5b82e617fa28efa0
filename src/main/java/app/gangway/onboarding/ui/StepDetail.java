package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.access.Role;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.StepService;
import app.gangway.security.CurrentUser;
import app.gangway.ui.ActivityDetail;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Optional;
import java.util.UUID;

/** What a person may say of a step: that they have done it, or that it is not needed. */
@org.springframework.stereotype.Component
class StepDetail implements ActivityDetail {

  private final Onboardings onboardings;
  private final ActivityRuns runs;
  private final StepService steps;
  private final StepTitles titles;
  private final CurrentUser signedIn;

  StepDetail(
      Onboardings onboardings,
      ActivityRuns runs,
      StepService steps,
      StepTitles titles,
      CurrentUser signedIn) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.steps = steps;
    this.titles = titles;
    this.signedIn = signedIn;
  }

  @Override
  public Optional<Component> about(UUID onboarding, UUID run) {
    return signedIn.may(Role.HR) ? runs.findById(run).flatMap(this::buttons) : Optional.empty();
  }

  private Optional<Component> buttons(ActivityRun run) {
    Div buttons = new Div();
    buttons.addClassName("order-detail");
    if (run.status() == ActivityStatus.TODO) {
      buttons.add(done(run));
    }
    if (run.canBeSkipped() && (!run.required() || signedIn.may(Role.ADMIN))) {
      buttons.add(skip(run));
    }
    return buttons.getComponentCount() == 0 ? Optional.empty() : Optional.of(buttons);
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
                    remark -> steps.done(run.id(), remark, signedIn.actor()))
                .open());
    return done;
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
