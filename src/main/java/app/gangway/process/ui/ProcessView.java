package app.gangway.process.ui;

import app.gangway.activity.Activities;
import app.gangway.calendar.Locations;
import app.gangway.common.access.Role;
import app.gangway.process.DraftResult;
import app.gangway.process.ProcessEvent;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessPlanner;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.process.PublishResult;
import app.gangway.process.definition.Problem;
import app.gangway.process.ui.DefinitionText.Read;
import app.gangway.security.CurrentUser;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Facts;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import app.gangway.ui.Sheets;
import app.gangway.ui.TabTitle;
import app.gangway.ui.UnsavedInput;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One process: its steps, its draft, what it would do for somebody, and its versions. */
@Route(ProcessesView.PATH)
@RolesAllowed(Role.ADMIN)
public class ProcessView extends Main
    implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

  private final ProcessService processes;
  private final CurrentUser signedIn;
  private final PageHeader header = new PageHeader("");
  private final Button edit =
      new Button(getTranslation("process.edit"), VaadinIcon.EDIT.create(), click -> edit());
  private final Button publish =
      new Button(
          getTranslation("process.publish.ask"), VaadinIcon.CHECK.create(), click -> publish());
  private final Button discard =
      new Button(
          getTranslation("process.discard"), VaadinIcon.TRASH.create(), click -> askToDiscard());
  private final Anchor export = new Anchor();
  private final Div facts = new Div();
  private final Sheets tabs = new Sheets();
  private final StepsTab steps;
  private final DefinitionTab definition;
  private final EquipmentTab equipment;
  private final TryItTab tryIt;
  private final VersionsTab versions;
  private final Tab definitionTab;
  private String code = "";
  private String title = "";

  ProcessView(
      ProcessService processes,
      ProcessPlanner planner,
      Activities activities,
      Locations locations,
      ProcessWords words,
      CurrentUser signedIn,
      Clock clock,
      LiveUpdates live) {
    this.processes = processes;
    this.signedIn = signedIn;
    this.steps = new StepsTab(activities, words);
    this.definition = new DefinitionTab(processes, signedIn, this::refresh);
    this.equipment = new EquipmentTab(definition, this::saveEquipment);
    this.tryIt = new TryItTab(processes, planner, locations, words, clock);
    this.versions = new VersionsTab(activities, words);
    addClassName("page");
    edit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Button bring = new Button(getTranslation("process.import"), VaadinIcon.UPLOAD.create());
    bring.addClickListener(click -> askToImport());
    export.add(VaadinIcon.DOWNLOAD.create(), new Span(getTranslation("process.export")));
    export.addClassName("icon-link");
    header
        .under(getTranslation("process.page"), ProcessesView.PATH)
        .withActions(edit, publish, discard, bring, export);
    tabs.add(getTranslation("process.steps"), steps);
    definitionTab = tabs.add(getTranslation("process.definition"), definition);
    tabs.add(getTranslation("process.equipment"), equipment);
    tabs.add(getTranslation("process.try"), tryIt);
    tabs.add(getTranslation("process.versions"), versions);
    tabs.addSelectedChangeListener(change -> equipment.show());
    facts.addClassName("process-facts");
    add(header, facts, tabs);
    live.watch(this, ProcessEvent.Changed.class::isInstance, this::refresh);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    code = parameter;
    definition.open(process());
    refresh();
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(title);
  }

  @Override
  public void beforeLeave(BeforeLeaveEvent leaving) {
    if (definition.isUnsaved()) {
      UnsavedInput.ask(leaving);
    }
  }

  private ProcessOverview process() {
    return processes.list().stream()
        .filter(each -> each.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new NotFoundException("No process has the code " + code));
  }

  private void refresh() {
    ProcessOverview now = process();
    title = now.title();
    header.setTitle(title);
    header.setBeside(ProcessCard.badges(now));
    boolean isDraft = now.draft() != null;
    edit.setVisible(!isDraft);
    publish.setVisible(isDraft);
    discard.setVisible(isDraft);
    Facts said = ProcessCard.facts(now);
    facts.removeAll();
    facts.add(said);
    ProcessVersion shown = isDraft ? now.draft() : now.published();
    export.setVisible(shown != null);
    if (shown != null) {
      export.setHref(download(shown));
    }
    steps.show(shown);
    definition.refresh(now);
    equipment.show();
    tryIt.show(now);
    versions.show(processes.versions(now.id()));
  }

  private DownloadHandler download(ProcessVersion version) {
    String name = "%s-v%d.json".formatted(code, version.number());
    return event -> {
      event.setFileName(name);
      event.setContentType("application/json");
      event.getOutputStream().write(DefinitionTab.pretty(version).getBytes(StandardCharsets.UTF_8));
    };
  }

  private void edit() {
    if (begun(processes.draft(process().id(), signedIn.actor())).isEmpty()) {
      tabs.setSelectedTab(definitionTab);
      definition.focus();
    }
  }

  /** What is wrong with a draft that was to be begun. */
  private List<Problem> begun(DraftResult result) {
    if (result instanceof DraftResult.Refused refused) {
      return refused.problems();
    }
    if (result instanceof DraftResult.Outdated outdated && outdated.newest() != null) {
      Notices.refused(getTranslation("process.draft.there", outdated.newest().author()));
    }
    refresh();
    return List.of();
  }

  private void publish() {
    Optional<Read> read = definition.read();
    if (definition.isUnsaved() || read.isEmpty()) {
      Notices.refused(getTranslation("process.publish.unsaved"));
      tabs.setSelectedTab(definitionTab);
      return;
    }
    ProcessVersion draft = process().draft();
    if (draft != null) {
      new PublishDialog(draft.number(), note -> publish(read.get(), note)).open();
    }
  }

  private List<Problem> publish(Read read, String note) {
    PublishResult result = processes.publish(read.draft(), read.revision(), note, signedIn.actor());
    if (result instanceof PublishResult.Refused refused) {
      return refused.problems();
    }
    if (result instanceof PublishResult.Published published) {
      Notices.done(getTranslation("process.publish.done", published.version().number()));
    } else {
      Notices.refused(getTranslation("process.outdated"));
    }
    refresh();
    return List.of();
  }

  /** What stands in the way is told beside the text. */
  private void saveEquipment() {
    definition.save();
    if (definition.isAsking()) {
      tabs.setSelectedTab(definitionTab);
    }
  }

  private void askToDiscard() {
    definition
        .read()
        .ifPresent(
            read ->
                new DestructiveDialog(
                        getTranslation("process.discard.title"),
                        getTranslation("process.discard.text"),
                        getTranslation("process.discard"),
                        () -> discard(read))
                    .open());
  }

  private void discard(Read read) {
    if (processes.discard(read.draft(), read.revision(), signedIn.actor())) {
      definition.forget();
      Notices.done(getTranslation("process.discard.done"));
    } else {
      Notices.refused(getTranslation("process.outdated"));
    }
    refresh();
  }

  private void askToImport() {
    boolean isDraft = process().draft() != null;
    new ImportDialog(
            getTranslation(isDraft ? "process.import.hint.draft" : "process.import.hint"),
            this::bring)
        .open();
  }

  /** Into the text of the draft if there is one, to be looked at and saved. */
  private List<Problem> bring(String json) {
    ProcessOverview now = process();
    if (now.draft() == null) {
      List<Problem> problems = begun(processes.draft(now.id(), json, signedIn.actor()));
      if (!problems.isEmpty()) {
        return problems;
      }
    } else {
      definition.type(json);
    }
    tabs.setSelectedTab(definitionTab);
    definition.focus();
    return List.of();
  }
}
