package app.gangway.onboarding.ui;

import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingService;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Asks on which other day somebody starts, and says what follows from it. */
class StartDateDialog extends Dialog {

  private final Onboarding onboarding;
  private final OnboardingService service;
  private final CurrentUser signedIn;
  private final StartDateField day;
  private final MovedSteps moved;

  StartDateDialog(
      Onboarding onboarding,
      OnboardingService service,
      CurrentUser signedIn,
      StepTitles titles,
      Clock clock) {
    this.onboarding = onboarding;
    this.service = service;
    this.signedIn = signedIn;
    day = new StartDateField(clock);
    moved = new MovedSteps(titles, onboarding.processVersionId().orElse(null));
    setHeaderTitle(getTranslation("onboarding.startDate.title", onboarding.hire().name()));
    day.setValue(onboarding.hire().startDate());
    day.setWidthFull();
    day.getElement().setAttribute("autofocus", true);
    day.addValueChangeListener(change -> preview());
    add(new Paragraph(getTranslation("onboarding.startDate.text")), day, moved);
    setWidth("32rem");
    Button cancel = new Button(getTranslation("component.cancel"), click -> close());
    Button confirm = new Button(getTranslation("onboarding.startDate.change"), click -> confirm());
    confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    confirm.addClickShortcut(Key.ENTER).listenOn(day);
    getFooter().add(cancel, confirm);
  }

  private void preview() {
    LocalDate chosen = day.getValue();
    if (chosen == null || chosen.equals(onboarding.hire().startDate())) {
      moved.clear();
    } else {
      moved.show(service.previewStartDate(onboarding.id(), chosen));
    }
  }

  private void confirm() {
    @Nullable LocalDate chosen = day.getValue();
    if (chosen == null || chosen.equals(onboarding.hire().startDate())) {
      if (!day.isInvalid()) {
        day.setErrorMessage(getTranslation("onboarding.startDate.other"));
        day.setInvalid(true);
      }
      day.focus();
      return;
    }
    if (day.isUnseen()) {
      return;
    }
    close();
    String name = onboarding.hire().name();
    if (service.changeStartDate(onboarding.id(), chosen, signedIn.actor())) {
      Notices.done(getTranslation("onboarding.startDate.done", name, Dates.text(chosen)));
    } else {
      Notices.refused(getTranslation("onboarding.startDate.refused"));
    }
  }
}
