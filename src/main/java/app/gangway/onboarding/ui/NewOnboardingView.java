package app.gangway.onboarding.ui;

import app.gangway.activity.Activities;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.onboarding.intake.SubmissionService;
import app.gangway.security.CurrentUser;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One new hire by hand: four fields, Enter, and one watches the activities run. */
@Route("onboardings/new")
@PageTitle("New onboarding · Gangway")
@RolesAllowed(Role.HR)
public class NewOnboardingView extends Main {

  private final SubmissionService submissions;
  private final Activities activities;
  private final CurrentUser signedIn;

  private final TextField name = new TextField("Name");
  private final TextField email = new TextField("Email");
  private final DatePicker startDate = new DatePicker("Start date");
  private final ComboBox<String> role = new ComboBox<>("Role");
  private final Button submit = new Button("Start onboarding");
  private final EmailNotice emailNotice = new EmailNotice(this::submit);
  private final Binder<Draft> binder = new Binder<>();
  private final Draft draft = new Draft();

  NewOnboardingView(
      SubmissionService submissions,
      Activities activities,
      ActivityWords words,
      Roles roles,
      CurrentUser signedIn,
      Clock clock) {
    this.submissions = submissions;
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
    role.setHelperText(words.roleHint());

    bind();
    Remarks.pointOutOddDates(startDate, clock);
    Remarks.pointOutMisspelt(role, roles);
    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    // In the fields alone: elsewhere Enter is for the button or link that has the focus.
    submit.addClickShortcut(Key.ENTER).listenOn(name, email, startDate, role);
    submit.setDisableOnClick(true);
    submit.addClickListener(click -> submit(null));
    RouterLink cancel = new RouterLink("Cancel", OnboardingsView.class);

    Div form = new Div(name, email, startDate, role, emailNotice, new Div(submit, cancel));
    form.addClassName("form");
    form.getChildren().reduce((first, last) -> last).ifPresent(row -> row.addClassName("actions"));
    add(new PageHeader("New onboarding"), new Paragraph(words.whatStarts()), form);
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
    email.addValueChangeListener(change -> lookUp(change.getValue()));
  }

  private void lookUp(String typed) {
    if (NewHireField.EMAIL.expectedInsteadOf(typed).isPresent()) {
      emailNotice.clear();
    } else {
      submissions
          .underWay(typed)
          .ifPresentOrElse(
              emailNotice::showUnderWay,
              () ->
                  submissions
                      .onboardedBefore(typed)
                      .ifPresentOrElse(emailNotice::showBefore, emailNotice::clear));
    }
  }

  private static Validator<String> rule(NewHireField field) {
    return (value, context) ->
        field
            .expectedInsteadOf(value)
            .map(expected -> ValidationResult.error(Remarks.error(expected.english(), value)))
            .orElseGet(ValidationResult::ok);
  }

  /**
   * @param seen who has the email too, and is known to the submitter; null for nobody
   */
  private void submit(@Nullable EmailHolder seen) {
    // Whatever comes of this click, the next one must be possible.
    submit.setEnabled(true);
    if (!binder.writeBeanIfValid(draft)) {
      return;
    }
    Submission submission =
        Submission.of(new NewHire(draft.name, draft.email, draft.startDate, draft.role));
    Optional<EmailHolder> unseen =
        submissions.submit(submission, Plan.everything(activities), seen, signedIn.actor());
    if (unseen.isPresent()) {
      emailNotice.showUnderWay(unseen.get());
      Notices.refused("Nobody was started: this email is under way already.");
      return;
    }
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
