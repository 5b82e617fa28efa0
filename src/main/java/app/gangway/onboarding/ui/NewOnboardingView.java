package app.gangway.onboarding.ui;

import app.gangway.access.Role;
import app.gangway.activity.Activities;
import app.gangway.newhire.NewHire;
import app.gangway.newhire.NewHireField;
import app.gangway.onboarding.OnboardingDesk;
import app.gangway.onboarding.Plan;
import app.gangway.onboarding.Submission;
import app.gangway.security.SignedIn;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationResult;
import com.vaadin.flow.data.binder.Validator;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;

/** One new hire by hand: four fields, Enter, and one watches the activities run. */
@Route("onboardings/new")
@PageTitle("New onboarding · Gangway")
@RolesAllowed(Role.HR)
public class NewOnboardingView extends Main {

  private final OnboardingDesk desk;
  private final Activities activities;
  private final SignedIn signedIn;

  private final TextField name = new TextField("Name");
  private final TextField email = new TextField("Email");
  private final DatePicker startDate = new DatePicker("Start date");
  private final ComboBox<String> role = new ComboBox<>("Role");
  private final Button submit = new Button("Start onboarding");
  private final Binder<Draft> binder = new Binder<>();
  private final Draft draft = new Draft();

  NewOnboardingView(
      OnboardingDesk desk, Activities activities, Roles roles, SignedIn signedIn, Clock clock) {
    this.desk = desk;
    this.activities = activities;
    this.signedIn = signedIn;
    addClassNames("page", "page-narrow");

    name.setAutofocus(true);
    name.setMaxLength(NewHire.NAME_MAX);
    name.setPlaceholder("Johnny Lawrence");
    email.setMaxLength(NewHire.EMAIL_MAX);
    email.setPlaceholder("johnny.lawrence@eaglefang.com");
    email.setAutocomplete(Autocomplete.OFF);
    email.getElement().setAttribute("inputmode", "email");
    name.setValueChangeMode(ValueChangeMode.LAZY);
    email.setValueChangeMode(ValueChangeMode.LAZY);
    startDate.setI18n(
        new DatePickerI18n()
            .setDateFormats("dd.MM.yyyy", "yyyy-MM-dd")
            .setFirstDayOfWeek(1)
            .setBadInputErrorMessage("Enter the first day, as dd.mm.yyyy"));
    // Typing stays typing: the calendar opens by its button, and Tab goes to the next field.
    startDate.setAutoOpen(false);
    startDate.setPlaceholder("dd.mm.yyyy");
    role.setItems(roles.suggested());
    role.setAllowCustomValue(true);
    role.addCustomValueSetListener(typed -> role.setValue(typed.getDetail()));
    role.setHelperText("Pick one or type another. An order for sales waits for an approver.");

    bind();
    Remarks.pointOutOddDates(startDate, clock);
    Remarks.pointOutMisspelt(role, roles);
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.addClickShortcut(Key.ENTER);
    submit.setDisableOnClick(true);
    submit.addClickListener(click -> submit());
    RouterLink cancel = new RouterLink("Cancel", OnboardingsView.class);

    Div form = new Div(name, email, startDate, role, new Div(submit, cancel));
    form.addClassName("form");
    form.getChildren().reduce((first, last) -> last).ifPresent(row -> row.addClassName("actions"));
    add(
        new PageHeader("New onboarding"),
        new Paragraph(
            "Access card, IT equipment and welcome email start at once and run in parallel."),
        form);
  }

  private void bind() {
    binder
        .forField(name)
        .asRequired("Enter a name")
        .withValidator(rule(NewHireField.NAME))
        .bind(d -> d.name, (d, value) -> d.name = value);
    binder
        .forField(email)
        .asRequired("Enter an email address")
        .withValidator(rule(NewHireField.EMAIL))
        .bind(d -> d.email, (d, value) -> d.email = value);
    binder
        .forField(startDate)
        .asRequired("Enter the first day, as dd.mm.yyyy")
        .bind(d -> d.startDate, (d, value) -> d.startDate = value);
    binder
        .forField(role)
        .asRequired("Pick or type a role")
        .withValidator(rule(NewHireField.ROLE))
        .bind(d -> d.role, (d, value) -> d.role = value);
  }

  private static Validator<String> rule(NewHireField field) {
    return (value, context) ->
        field
            .expectedInsteadOf(value)
            .map(expected -> ValidationResult.error(Remarks.error(expected, value)))
            .orElseGet(ValidationResult::ok);
  }

  private void submit() {
    // Whatever comes of this click, the next one must be possible.
    submit.setEnabled(true);
    if (!binder.writeBeanIfValid(draft)) {
      return;
    }
    Submission submission =
        Submission.of(new NewHire(draft.name, draft.email, draft.startDate, draft.role));
    desk.submit(submission, Plan.everything(activities), signedIn.actor());
    getUI().ifPresent(ui -> ui.navigate(OnboardingView.class, submission.id().toString()));
    Notices.done("The onboarding of %s has started.".formatted(submission.hire().name()));
  }

  /** What is in the fields so far. */
  private static final class Draft {
    private String name = "";
    private String email = "";
    private LocalDate startDate = LocalDate.EPOCH;
    private String role = "";
  }
}
