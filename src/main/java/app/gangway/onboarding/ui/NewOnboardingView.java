package app.gangway.onboarding.ui;

import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.onboarding.intake.PlanPreviews;
import app.gangway.onboarding.intake.PlanSummary;
import app.gangway.onboarding.intake.ProcessPlanning;
import app.gangway.onboarding.intake.Submission;
import app.gangway.onboarding.intake.SubmissionService;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.TypedInput;
import app.gangway.ui.UnsavedInput;
import app.gangway.ui.language.Languages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One new hire by hand: four fields, Enter, and one watches the activities run. */
@Route("onboardings/new")
@RolesAllowed(Role.HR)
public class NewOnboardingView extends Main implements HasDynamicTitle, BeforeLeaveObserver {

  private final SubmissionService submissions;
  private final ProcessPlanning planning;
  private final CurrentUser signedIn;
  private final PlanPreviews previews;
  private final NewHireForm form;
  private final WhatWillHappen plan;
  private final Button submit = new Button(getTranslation("onboarding.new.submit"));
  private final EmailNotice emailNotice = new EmailNotice(this::submit);
  private boolean submitted;

  NewOnboardingView(
      SubmissionService submissions,
      ProcessPlanning planning,
      PlanPreviews previews,
      ActivityWords words,
      StepTitles titles,
      Roles roles,
      UsedDetails used,
      Languages languages,
      CurrentUser signedIn,
      Clock clock) {
    this.submissions = submissions;
    this.planning = planning;
    this.previews = previews;
    this.plan = new WhatWillHappen(titles, clock);
    this.signedIn = signedIn;
    this.form =
        new NewHireForm(
            roles, used, languages, roleHint(words), clock, this::lookUp, this::preview);
    addClassNames("page", "page-narrow");

    submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    submit.setDisableOnClick(true);
    submit.addClickListener(click -> submit(null));
    form.submitWith(submit);
    RouterLink cancel =
        new RouterLink(getTranslation("onboarding.dialog.cancel"), OnboardingsView.class);
    form.addActions(emailNotice, submit, cancel);
    TypedInput.restore(form, "onboardings/new " + signedIn.name(), form::fill);
    UnsavedInput.guard(form);
    add(
        new PageHeader(getTranslation("onboarding.new.title")),
        new Paragraph(
            planning.isBuiltInForAll() ? words.whatStarts() : getTranslation("plan.hint")),
        form,
        plan);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("onboarding.new.title"));
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent leaving) {
    if (!submitted && form.isUnsaved()) {
      UnsavedInput.ask(leaving);
    }
  }

  /** Whom the configured check asks about is of no interest once a process says it. */
  private String roleHint(ActivityWords words) {
    return planning.isBuiltInForAll()
        ? words.roleHint()
        : getTranslation("onboarding.new.role.hint");
  }

  private void preview() {
    plan.show(
        form.peek()
            .map(hire -> previews.current().of(hire, form.details(), getLocale()))
            .map(each -> PlanSummary.of(List.of(each)))
            .orElse(List.of()));
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

  /**
   * @param seen who has the email too, and is known to the submitter; null for nobody
   */
  private void submit(@Nullable EmailHolder seen) {
    // Whatever comes of this click, the next one must be possible.
    submit.setEnabled(true);
    form.read().ifPresent(hire -> submit(hire, seen));
  }

  private void submit(NewHire hire, @Nullable EmailHolder seen) {
    Submission submission = Submission.of(hire, form.details());
    Optional<EmailHolder> unseen =
        submissions.submit(submission, planning.current(), seen, signedIn.actor());
    if (unseen.isPresent()) {
      emailNotice.showUnderWay(unseen.get());
      Notices.refused(getTranslation("onboarding.email.notStarted"));
      return;
    }
    submitted = true;
    UI.getCurrent()
        .navigate(OnboardingView.class, submission.id().toString())
        .ifPresent(PageHeader::focusOn);
    Notices.done(getTranslation("onboarding.new.started", hire.name()));
  }
}
