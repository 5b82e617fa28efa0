package app.gangway.onboarding.ui;

import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingEvent.Changed;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.security.CurrentUser;
import app.gangway.ui.ActivityDetail;
import app.gangway.ui.Bdi;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Facts;
import app.gangway.ui.Focus;
import app.gangway.ui.Moment;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import app.gangway.ui.PageSection;
import app.gangway.ui.TabTitle;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Dates;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
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
  private final OnboardingChanges changes;
  private final ActivityWords words;
  private final StepTitles titles;
  private final CurrentUser signedIn;
  private final List<PageSection> sections;
  private final List<ActivityDetail> details;
  private final Clock clock;

  private final PageHeader header = new PageHeader("");
  private final Button runAgain =
      new Button(getTranslation("onboarding.runAgain"), VaadinIcon.REFRESH.create());
  private final Button suspend =
      new Button(getTranslation("onboarding.suspend"), VaadinIcon.PAUSE.create());
  private final Button resume =
      new Button(getTranslation("onboarding.resume"), VaadinIcon.PLAY.create());
  private final Button withdraw =
      new Button(getTranslation("onboarding.withdraw"), VaadinIcon.ARROW_BACKWARD.create());
  private final Div question = new Div();
  private final Div withdrawn = new Div(getTranslation("onboarding.withdrawn"));
  private final Facts facts = new Facts();
  private final Div cards = new Div();
  private final Div underSteps = new Div();
  private final Section happened = new Section();
  private final Div more = new Div();
  private UUID id = new UUID(0, 0);
  private String name = "";

  OnboardingView(
      Onboardings onboardings,
      ActivityRuns runs,
      TimelineEntries timeline,
      OnboardingApprovals approvals,
      OnboardingService service,
      OnboardingChanges changes,
      ActivityWords words,
      StepTitles titles,
      CurrentUser signedIn,
      List<PageSection> sections,
      List<ActivityDetail> details,
      Clock clock,
      LiveUpdates live) {
    this.onboardings = onboardings;
    this.runs = runs;
    this.timeline = timeline;
    this.approvals = approvals;
    this.service = service;
    this.changes = changes;
    this.words = words;
    this.titles = titles;
    this.signedIn = signedIn;
    this.sections = sections;
    this.details = details;
    this.clock = clock;
    addClassName("page");
    runAgain.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    runAgain.addClickListener(click -> runAgain());
    suspend.addClickListener(click -> suspend());
    resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    resume.addClickListener(click -> resume());
    withdraw.addClickListener(click -> askToWithdraw());
    question.addClassNames("callout", "tone-waiting");
    withdrawn.addClassNames("callout", Tone.WITHDRAWN.cssClass());
    cards.addClassName("cards");
    String list = signedIn.may(Role.HR) ? "onboardings" : "approvals";
    header
        .under(getTranslation("shell.menu." + list), list)
        .withActions(runAgain, suspend, resume, withdraw);
    add(
        header,
        question,
        withdrawn,
        facts,
        new H2(getTranslation("onboarding.activities")),
        cards,
        underSteps,
        new H2(getTranslation("onboarding.timeline")),
        happened,
        more);
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
    return TabTitle.of(name);
  }

  private void refresh() {
    Onboarding onboarding =
        onboardings
            .findById(id)
            .filter(found -> signedIn.may(Role.HR) || approvals.wereAsked(id))
            .orElseThrow(() -> new NotFoundException("No onboarding has the id " + id));
    name = onboarding.hire().name();
    header.setTitle(name);
    boolean hr = signedIn.may(Role.HR);
    boolean open = !onboarding.status().isEnded();
    suspend.setVisible(hr && open && !onboarding.suspended());
    resume.setVisible(hr && onboarding.suspended());
    withdraw.setVisible(hr && open);
    withdrawn.setVisible(onboarding.status() == OnboardingStatus.WITHDRAWN);
    showFacts(onboarding, hr);

    List<ActivityRun> steps = runs.findByOnboardingIdOrderByOrdinal(id);
    header.setBeside(ReadyBadge.with(Tones.badges(onboarding), onboarding, steps));
    runAgain.setVisible(hr && onboarding.canBeRunAgain(steps));
    cards.removeAll();
    steps.forEach(run -> cards.add(card(onboarding, run)));
    underSteps.removeAll();
    changes.addTask(onboarding).filter(button -> hr).ifPresent(underSteps::add);
    happened.removeAll();
    happened.add(new TimelineList(timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(id)));
    more.removeAll();
    sections.forEach(section -> section.about(id).ifPresent(more::add));
    showQuestion();
  }

  private ActivityCard card(Onboarding onboarding, ActivityRun run) {
    String title = titles.title(onboarding.processVersionId().orElse(null), run.name());
    return new ActivityCard(words, title, run, clock.instant(), details(run));
  }

  private List<Component> details(ActivityRun run) {
    return details.stream().flatMap(each -> each.about(id, run.id()).stream()).toList();
  }

  private void showFacts(Onboarding onboarding, boolean hr) {
    NewHire hire = onboarding.hire();
    facts.clear();
    facts.add(getTranslation("newhire.email"), new Bdi(hire.email()));
    facts.add(getTranslation("newhire.role"), new Bdi(hire.role()));
    Div starts = new Div(new Span(Dates.text(hire.startDate())), new Span(" "));
    changes.startDate(onboarding).filter(button -> hr).ifPresent(starts::add);
    facts.add(getTranslation("onboarding.column.starts"), starts);
    DetailsFacts.addTo(facts, onboarding.details());
    facts.add(
        getTranslation("onboarding.column.submitted"),
        new Moment(onboarding.submittedAt()),
        onboarding.submittedBy());
    onboarding.batchId().filter(batch -> hr).ifPresent(this::showBatch);
    onboarding
        .endedAt()
        .ifPresent(at -> facts.add(getTranslation("onboarding.ended"), new Moment(at)));
  }

  private void showBatch(UUID batch) {
    facts.add(
        getTranslation("onboarding.batch"),
        new Anchor("batches/" + batch, getTranslation("onboarding.batch.open")));
  }

  private void showQuestion() {
    List<Component> pending = approvals.pending(id);
    question.removeAll();
    question.add(pending);
    question.setVisible(!pending.isEmpty());
  }

  private void runAgain() {
    if (service.runAgain(id, signedIn.actor()) == 0) {
      Notices.refused(getTranslation("onboarding.runAgain.refused"));
    }
    refresh();
  }

  private void suspend() {
    if (!service.suspend(id, signedIn.actor(), null)) {
      Notices.refused(getTranslation("onboarding.suspend.refused"));
    }
    refresh();
  }

  private void resume() {
    if (!service.resume(id, signedIn.actor(), null)) {
      Notices.refused(getTranslation("onboarding.resume.refused"));
    }
    refresh();
  }

  private void askToWithdraw() {
    new DestructiveDialog(
            getTranslation("onboarding.withdraw.title", name),
            getTranslation("onboarding.withdraw.text"),
            getTranslation("onboarding.withdraw"),
            this::withdraw)
        .open();
  }

  private void withdraw() {
    boolean done = service.withdraw(id, signedIn.actor());
    refresh();
    if (done) {
      Notices.done(getTranslation("onboarding.withdraw.done", name));
      Focus.on(withdrawn);
    } else {
      Notices.refused(getTranslation("onboarding.withdraw.refused"));
      PageHeader.focusOn(this);
    }
  }
}
