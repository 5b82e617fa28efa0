package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchEvent;
import app.gangway.batch.BatchExport;
import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.query.FailureCauses;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineEntry;
import app.gangway.onboarding.ui.ActivityWords;
import app.gangway.onboarding.ui.BatchOptions;
import app.gangway.onboarding.ui.OnboardingFilters;
import app.gangway.onboarding.ui.OnboardingGrid;
import app.gangway.onboarding.ui.Roles;
import app.gangway.onboarding.ui.TickedBars;
import app.gangway.onboarding.ui.TimelineList;
import app.gangway.onboarding.ui.UsedDetails;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Facts;
import app.gangway.ui.Moment;
import app.gangway.ui.PageHeader;
import app.gangway.ui.PageSection;
import app.gangway.ui.TabTitle;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadEvent;
import jakarta.annotation.security.RolesAllowed;
import java.io.IOException;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One batch, live: its progress, its children, the failed ones once more, the rest withdrawn. */
@Route("batches")
@RolesAllowed(Role.HR)
public class BatchView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  /** What the address asks for, to see those alone who completed with a declined order. */
  static final String DECLINED = "ORDER_DECLINED";

  /** The same, to see those alone who have not begun. */
  static final String QUEUED = "QUEUED";

  private static final Logger LOG = LoggerFactory.getLogger(BatchView.class);

  private final BatchService service;
  private final BatchExport export;
  private final List<BatchOrigin> origins;
  private final TimelineEntries timeline;
  private final List<PageSection> sections;
  private final Clock clock;
  private final OnboardingGrid children;
  private final OnboardingFilters filters;
  private final PageHeader header = new PageHeader("");
  private final BatchActions actions;
  private final CauseList causes;
  private final Facts about = new Facts();
  private final WithdrawalProgress withdrawal = new WithdrawalProgress();
  private final Div meter = new Div();
  private final Div more = new Div();
  private UUID id = new UUID(0, 0);
  private BatchMeter counts = new BatchMeter(id);
  private String title = "";

  BatchView(
      BatchService service,
      BatchExport export,
      BatchOptions batches,
      List<BatchOrigin> origins,
      TimelineEntries timeline,
      Onboardings onboardings,
      TickedBars bars,
      FailureCauses failures,
      ActivityWords words,
      Roles roles,
      UsedDetails details,
      CurrentUser signedIn,
      List<PageSection> sections,
      Clock clock,
      LiveUpdates live) {
    this.service = service;
    this.export = export;
    this.origins = origins;
    this.timeline = timeline;
    this.sections = sections;
    this.clock = clock;
    this.actions = new BatchActions(service, signedIn, withdrawal, this::refresh);
    this.causes = new CauseList(service, failures, words, signedIn, this::refresh);
    this.children = new OnboardingGrid(onboardings, bars);
    this.filters = new OnboardingFilters(roles, details, batches, clock, this::asked);
    children.showRows();
    addClassNames("page", "page-full");
    more.addClassName("more");
    add(
        header
            .under(getTranslation("batch.title"), "batches")
            .withActions(actions.buttons())
            .withActions(download()),
        about,
        withdrawal,
        meter,
        causes,
        more,
        filters,
        children);
    live.watch(this, this::concernsThis, this::refresh);
  }

  /** The query of the page that shows those in this status alone. */
  static QueryParameters only(String status) {
    return QueryParameters.of("status", status);
  }

  private Anchor download() {
    Anchor link = new Anchor(this::write, getTranslation("batch.export"));
    link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
    link.addClassName("icon-link");
    return link;
  }

  private void write(DownloadEvent event) {
    event.setFileName("result-" + (title.endsWith(".csv") ? title : title + ".csv"));
    event.setContentType("text/csv");
    try {
      export.write(id, event.getOutputStream());
    } catch (IOException gone) {
      // Whoever asked for the file does not wait for it any more.
      LOG.debug("The export of batch {} was broken off", id, gone);
    }
  }

  private boolean concernsThis(Object event) {
    return event instanceof BatchEvent.Changed batch && batch.batchId().equals(id)
        || event instanceof OnboardingEvent.Changed child && id.equals(child.batchId());
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    try {
      id = UUID.fromString(parameter);
    } catch (IllegalArgumentException noId) {
      throw new NotFoundException("No batch has the id " + parameter);
    }
    BatchProgress progress = progress();
    filters.keepTo(LatestBatches.option(progress.batch()));
    filters.set(event.getLocation().getQueryParameters());
    showOrigin(progress.batch());
    meter.removeAll();
    counts = new BatchMeter(id);
    meter.add(counts);
    show(progress);
    filter();
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(title);
  }

  private BatchProgress progress() {
    return service
        .progress(id)
        .orElseThrow(() -> new NotFoundException("No batch has the id " + id));
  }

  private void refresh() {
    show(progress());
    children.refresh();
  }

  /** The address follows what is asked, so that it can be shared and gone back to. */
  private void asked() {
    Location address = new Location("batches/" + id, filters.parameters());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    filter();
  }

  private void filter() {
    children.setFilter(filters.filter());
  }

  private void showOrigin(Batch batch) {
    about.clear();
    about.add(
        getTranslation("batch.people"),
        NumberFormat.getIntegerInstance(getLocale()).format(batch.total()));
    about.add(
        getTranslation("batch.submitted"), new Moment(batch.submittedAt()), batch.submittedBy());
    origins.forEach(origin -> origin.describe(id, about));
  }

  private void show(BatchProgress progress) {
    title = progress.batch().title();
    header.setTitle(title);
    Div beside = new Div(BatchTones.badge(progress), outlook(progress));
    beside.addClassName("badges");
    header.setBeside(beside);
    actions.show(progress);
    withdrawal.show(progress);
    counts.show(progress);
    causes.show(progress);
    more.removeAll();
    showTimeline();
    sections.forEach(section -> section.about(id).ifPresent(more::add));
  }

  /** Only of a batch that somebody intervened in; of the rest its children tell. */
  private void showTimeline() {
    List<TimelineEntry> entries = timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(id);
    if (!entries.isEmpty()) {
      more.add(new H2(getTranslation("batch.timeline")), new TimelineList(entries));
    }
  }

  private Span outlook(BatchProgress progress) {
    Span outlook = new Span();
    outlook.addClassName("secondary");
    progress.timeLeft(clock.instant()).ifPresent(time -> outlook.setText(inWords(time)));
    return outlook;
  }

  private static String inWords(Duration left) {
    return left.toMinutes() >= 2
        ? translate("batch.left.minutes", left.toMinutes())
        : translate("batch.left.seconds", Math.max(1, left.toSeconds()));
  }
}
