package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.calendar.Locations;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.execution.StepService;
import app.gangway.security.CurrentUser;
import app.gangway.security.KnownGroups;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The buttons by which HR changes what an onboarding has: another first day, a task more. */
@Component
class OnboardingChanges {

  private final OnboardingService service;
  private final StepService steps;
  private final Locations locations;
  private final KnownGroups groups;
  private final StepTitles titles;
  private final CurrentUser signedIn;
  private final Clock clock;

  OnboardingChanges(
      OnboardingService service,
      StepService steps,
      Locations locations,
      KnownGroups groups,
      StepTitles titles,
      CurrentUser signedIn,
      Clock clock) {
    this.service = service;
    this.steps = steps;
    this.locations = locations;
    this.groups = groups;
    this.titles = titles;
    this.signedIn = signedIn;
    this.clock = clock;
  }

  /** Empty for one that was withdrawn. */
  Optional<Button> startDate(Onboarding onboarding) {
    if (onboarding.status() == OnboardingStatus.WITHDRAWN) {
      return Optional.empty();
    }
    Button change = new Button(translate("onboarding.startDate.button"));
    change.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
    change.setAriaLabel(translate("onboarding.startDate.change"));
    change.addClickListener(
        click -> new StartDateDialog(onboarding, service, signedIn, titles, clock).open());
    return Optional.of(change);
  }

  /** Empty for one that has ended, or that goes by no process. */
  Optional<Button> addTask(Onboarding onboarding) {
    if (onboarding.status().isEnded() || onboarding.processVersionId().isEmpty()) {
      return Optional.empty();
    }
    Button add = new Button(translate("task.add"), VaadinIcon.PLUS.create());
    add.addClickListener(
        click ->
            new AddTaskDialog(
                    onboarding.hire().name(),
                    locations.calendar(onboarding.details().location()),
                    groups.names(),
                    task -> steps.add(onboarding.id(), task, signedIn.actor()))
                .open());
    return Optional.of(add);
  }
}
