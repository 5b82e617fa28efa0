package app.gangway.overview.ui;

import app.gangway.approval.Approvals;
import app.gangway.approval.ReadersApprovals;
import app.gangway.approval.ui.ApprovalsView;
import app.gangway.batch.Batch;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.batch.Batches;
import app.gangway.batch.ui.BatchCard;
import app.gangway.common.access.Role;
import app.gangway.imports.ui.ImportView;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ui.ActivityWords;
import app.gangway.onboarding.ui.MyTasksView;
import app.gangway.onboarding.ui.NewOnboardingView;
import app.gangway.onboarding.ui.OnboardingView;
import app.gangway.overview.DayCount;
import app.gangway.overview.Figures;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Bdi;
import app.gangway.ui.Countdown;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Moment;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.Tone;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;

/** The first page: what runs, what waits, what went wrong, and the ways on from there. */
@Route("")
@Menu(title = "shell.menu.overview", order = 0, icon = "vaadin:dashboard")
@RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
public class OverviewView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final int DAYS = 14;
  private static final int LISTED = 5;

  private final Figures figures;
  private final Approvals approvals;
  private final ReadersApprovals reader;
  private final Batches batches;
  private final BatchService batchService;
  private final CurrentUser signedIn;
  private final Clock clock;

  private final FigureTile running =
      new FigureTile(
          Tone.RUNNING, getTranslation("overview.running"), "onboardings?status=RUNNING");
  private final FigureTile waiting;
  private final FigureTile failed =
      new FigureTile(Tone.FAILED, getTranslation("overview.failed"), "onboardings?status=FAILED");
  private final FigureTile completed =
      new FigureTile(
          Tone.COMPLETED,
          getTranslation("overview.completedToday"),
          "onboardings?status=COMPLETED&ended=today");
  private final FigureTile declined =
      new FigureTile(
          Tone.DECLINED,
          getTranslation("batch.count.declinedToday"),
          "onboardings?status=ORDER_DECLINED&ended=today");
  private final StartingTile starting = new StartingTile();
  private final DayBars days = new DayBars();
  private final Div news = new Div();
  private final Div content = new Div();
  private final EmptyState welcome;
  private final SampleButtons sample;
  private @Nullable LocalDate countedFrom;
  private List<DayCount> pastDays = List.of();

  OverviewView(
      Figures figures,
      Approvals approvals,
      ReadersApprovals reader,
      Batches batches,
      BatchService batchService,
      CurrentUser signedIn,
      Clock clock,
      SampleButtons sample,
      ActivityWords words,
      LiveUpdates live) {
    this.figures = figures;
    this.approvals = approvals;
    this.reader = reader;
    this.batches = batches;
    this.batchService = batchService;
    this.signedIn = signedIn;
    this.clock = clock;
    this.sample = sample;
    this.waiting =
        new FigureTile(
            Tone.WAITING,
            getTranslation("overview.waiting"),
            signedIn.may(Role.APPROVER) ? "approvals" : "onboardings?status=WAITING");
    addClassName("page");

    Div tiles = new Div(running, waiting, failed, completed, declined, starting);
    tiles.addClassName("tiles");
    Div chart = new Div(new H2(getTranslation("overview.chart")), days, days.legend());
    chart.addClassName("card");
    news.addClassName("stack");
    content.add(tiles, chart, news);
    content.addClassName("stack");
    welcome =
        new EmptyState(
            VaadinIcon.HANDSHAKE,
            getTranslation("overview.welcome"),
            getTranslation("overview.welcome.hint") + " " + words.whatStarts(),
            go(getTranslation("overview.newOnboarding"), NewOnboardingView.class, true),
            go(getTranslation("overview.import"), ImportView.class, false),
            sample.load());
    add(
        new PageHeader(getTranslation("overview.title"))
            .withActions(
                sample.remove(),
                go(getTranslation("overview.import"), ImportView.class, false),
                go(getTranslation("overview.newOnboarding"), NewOnboardingView.class, true)),
        welcome,
        content);
    live.watch(this, event -> true, this::refresh);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("overview.title"));
  }

  /** What waits for approvers and others is elsewhere; the figures are not theirs. */
  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    if (signedIn.may(Role.HR)) {
      refresh();
    } else {
      event.forwardTo(signedIn.may(Role.APPROVER) ? ApprovalsView.class : MyTasksView.class);
    }
  }

  private static Button go(String text, Class<? extends Component> where, boolean primary) {
    Button button = new Button(text);
    button.addClickListener(click -> button.getUI().ifPresent(ui -> ui.navigate(where)));
    if (primary) {
      button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    }
    return button;
  }

  private void refresh() {
    sample.refresh();
    boolean any = figures.count() > 0;
    welcome.setVisible(!any);
    content.setVisible(any);
    if (!any) {
      return;
    }
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    running.show(figures.countByStatus(OnboardingStatus.RUNNING));
    // The figure leads to what the viewer may decide, or to everybody who waits.
    Approvals shown = signedIn.may(Role.APPROVER) ? reader.seen() : approvals;
    waiting.show(shown.countPending(), nearestDeadline(shown));
    failed.show(figures.countByStatus(OnboardingStatus.FAILED));
    starting.show(figures.starting(today, today.plusDays(StartingTile.DAYS)));
    showDays(today, zone);
    showNews();
  }

  /** Days that are over stay as they are, so they are counted once; today is counted every time. */
  private void showDays(LocalDate today, ZoneId zone) {
    LocalDate first = today.minusDays(DAYS - 1);
    if (!first.equals(countedFrom)) {
      pastDays = figures.endedByDay(first, today.minusDays(1), zone);
      countedFrom = first;
    }
    List<DayCount> now = figures.endedByDay(today, today, zone);
    completed.show(
        now.stream()
            .filter(count -> count.status() == OnboardingStatus.COMPLETED)
            .mapToLong(DayCount::count)
            .sum());
    declined.show(figures.orderDeclined(today.atStartOfDay(zone).toInstant()));
    days.show(first, DAYS, Stream.concat(pastDays.stream(), now.stream()).toList());
  }

  private Component[] nearestDeadline(Approvals shown) {
    return shown
        .nearestDeadline()
        .map(
            deadline ->
                new Component[] {
                  new Span(getTranslation("overview.nextDeadline")),
                  new Text(" "),
                  new Countdown(clock.instant(), deadline)
                })
        .orElseGet(() -> new Component[0]);
  }

  private void showNews() {
    news.removeAll();
    List<Batch> running =
        batches.findByStatusOrderBySubmittedAtDesc(BatchStatus.RUNNING, Limit.of(LISTED));
    if (!running.isEmpty()) {
      news.add(new H2(getTranslation("overview.batches")));
      batchService.progress(running).forEach(progress -> news.add(new BatchCard(progress)));
    }
    List<Onboarding> troubled = figures.latest(OnboardingStatus.FAILED, Limit.of(LISTED));
    if (!troubled.isEmpty()) {
      Div list = new Div();
      list.addClassNames("card", "rows");
      troubled.forEach(onboarding -> list.add(row(onboarding)));
      news.add(new H2(getTranslation("overview.troubled")), list);
    }
  }

  private Div row(Onboarding onboarding) {
    RouterLink person = new RouterLink(OnboardingView.class, onboarding.id().toString());
    person.add(new Bdi(onboarding.hire().name()));
    Div row =
        new Div(
            person,
            new Span(getTranslation("overview.failedActivities", onboarding.failed())),
            onboarding.endedAt().<Component>map(Moment::new).orElseGet(Span::new));
    row.addClassName("row");
    return row;
  }
}
