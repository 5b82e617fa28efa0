package app.gangway.onboarding.ui;

import app.gangway.activity.Activities;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.StartDates;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Facts;
import app.gangway.ui.Moment;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import app.gangway.ui.PageSection;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/**
 * One onboarding, live: the person, the activities, what happened; run again and withdraw.
 * Approvers see those that they were asked about, and only see.
 */
@Route("onboardings")
@RolesAllowed({Role.HR, Role.APPROVER})
public class OnboardingView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final Onboardings onboardings;
  private final ActivityRuns runs;
  private final TimelineEntries timeline;
  private final OnboardingApprovals approvals;
  private final OnboardingService service;
  private final Activities activities;
  private final CurrentUser signedIn;
  private final List<PageSection> sections;

  private final PageHeader header = new PageHeader("");
  private final Button runAgain = new Button("Run failed again", VaadinIcon.REFRESH.create());
  private final Button suspend = new Button("Suspend", VaadinIcon.PAUSE.create());
  private final Button resume = new Button("Resume", VaadinIcon.PLAY.create());
  private final Button withdraw = new Button("Withdraw", VaadinIcon.ARROW_BACKWARD.create());
  private final Div question = new Div();
  private final Facts facts = new Facts();
  private final Div cards = new Div();
  private final Section happened = new Section();
  private final Div more = new Div();
  private UUID id = new UUID(0, 0);
  private String name = "Onboarding";

  OnboardingView(
      Onboardings onboardings,
      ActivityRuns runs,
      TimelineEntries timeline,
      OnboardingApprovals approvals,
      OnboardingService service,
      Activities activities,
      CurrentUser signedIn,
      List<PageSection> sections,
      LiveUpdates live) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.timeline = timeline;
    this.approvals = approvals;
    this.service = service;
    this.activities = activities;
    this.signedIn = signedIn;
    this.sections = sections;
    addClassName("page");
    runAgain.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    runAgain.addClickListener(click -> runAgain());
    suspend.addClickListener(click -> suspend());
    resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    resume.addClickListener(click -> resume());
    withdraw.addClickListener(click -> askToWithdraw());
    question.addClassNames("callout", "tone-waiting");
    cards.addClassName("cards");
    header.withActions(runAgain, suspend, resume, withdraw);
    add(header, question, facts, new H2("Activities"), cards, new H2("Timeline"), happened, more);
    live.watch(
        this,
        event -> event instanceof Changed changed && changed.onboardingId().equals(id),
        this::refresh);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    id = parse(parameter);
    refresh();
  }

  private static UUID parse(String parameter) {
    try {
      return UUID.fromString(parameter);
    } catch (IllegalArgumentException noId) {
      throw new NotFoundException("No onboarding has the id " + parameter);
    }
  }

  @Override
  public String getPageTitle() {
    return name + " · Gangway";
  }

  private void refresh() {
    Onboarding onboarding =
        onboardings
            .findById(id)
            .filter(found -> signedIn.may(Role.HR) || approvals.wereAsked(id))
            .orElseThrow(() -> new NotFoundException("No onboarding has the id " + id));
    name = onboarding.hire().name();
    header.setTitle(name);
    header.setBeside(Tones.badge(onboarding));
    boolean failed = onboarding.failed() > 0 && onboarding.status() != OnboardingStatus.WITHDRAWN;
    boolean hr = signedIn.may(Role.HR);
    runAgain.setVisible(hr && failed);
    boolean open = !onboarding.status().isEnded();
    suspend.setVisible(hr && open && !onboarding.suspended());
    resume.setVisible(hr && onboarding.suspended());
    withdraw.setVisible(hr && open);

    facts.clear();
    facts.add("Email", onboarding.hire().email());
    facts.add("Role", onboarding.hire().role());
    facts.add("Starts", StartDates.format(onboarding.hire().startDate()));
    facts.add("Submitted", new Moment(onboarding.submittedAt()), onboarding.submittedBy());
    onboarding
        .batchId()
        .filter(batch -> hr)
        .ifPresent(batch -> facts.add("Batch", new Anchor("batches/" + batch, "See the batch")));
    onboarding.endedAt().ifPresent(at -> facts.add("Ended", new Moment(at)));

    cards.removeAll();
    runs.findByOnboardingIdOrderByOrdinal(id)
        .forEach(run -> cards.add(new ActivityCard(activities.title(run.activity()), run)));
    happened.removeAll();
    happened.add(new TimelineList(timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(id)));
    more.removeAll();
    sections.forEach(section -> section.about(id).ifPresent(more::add));
    showQuestion();
  }

  private void showQuestion() {
    List<Component> pending = approvals.pending(id);
    question.removeAll();
    question.add(pending);
    question.setVisible(!pending.isEmpty());
  }

  private void runAgain() {
    if (service.runAgain(id, signedIn.actor()) == 0) {
      Notices.refused("Nothing is left to run again, or its batch was withdrawn.");
    }
    refresh();
  }

  private void suspend() {
    if (!service.suspend(id, signedIn.actor(), null)) {
      Notices.refused("It has ended or is suspended already.");
    }
    refresh();
  }

  private void resume() {
    if (!service.resume(id, signedIn.actor(), null)) {
      Notices.refused("It is not suspended any more.");
    }
    refresh();
  }

  private void askToWithdraw() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Withdraw the onboarding of " + name + "?");
    dialog.setText("What has not started will not start. What is done stays done.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep it");
    dialog.setConfirmText("Withdraw");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirm -> withdraw());
    dialog.open();
  }

  private void withdraw() {
    if (!service.withdraw(id, signedIn.actor())) {
      Notices.refused("Too late: it has ended already.");
    }
    refresh();
  }
}
