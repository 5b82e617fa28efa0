package app.gangway.process.ui;

import app.gangway.activity.Activities;
import app.gangway.calendar.Locations;
import app.gangway.common.access.Role;
import app.gangway.process.ProcessEvent;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessPlanner;
import app.gangway.process.ProcessService;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Facts;
import app.gangway.ui.PageHeader;
import app.gangway.ui.Sheets;
import app.gangway.ui.TabTitle;
import app.gangway.ui.UnsavedInput;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** One process: its steps, whom it is for, what it would do for somebody, and its versions. */
@Route(ProcessesView.PATH)
@RolesAllowed(Role.ADMIN)
public class ProcessView extends Main
    implements HasUrlParameter<String>, HasDynamicTitle, BeforeLeaveObserver {

  private final ProcessService processes;
  private final PageHeader header = new PageHeader("");
  private final Div facts = new Div();
  private final Sheets tabs = new Sheets();
  private final DraftActions actions;
  private final SaveBar saving;
  private final StepsTab steps;
  private final AudienceTab audience;
  private final DefinitionTab definition;
  private final EquipmentTab equipment;
  private final TryItTab tryIt;
  private final VersionsTab versions;
  private final Tab stepsTab;
  private final Tab tryTab;
  private final Tab versionsTab;
  private String code = "";
  private String title = "";
  private @Nullable ProcessOverview shown;

  ProcessView(
      ProcessService processes,
      ProcessPlanner planner,
      Activities activities,
      Locations locations,
      ProcessWords words,
      StepChoices choices,
      CurrentUser signedIn,
      Clock clock,
      LiveUpdates live) {
    this.processes = processes;
    this.definition = new DefinitionTab(processes, signedIn, this::refresh, this::showWritten);
    this.saving = new SaveBar(definition::save);
    this.actions =
        new DraftActions(
            processes, signedIn, definition, this::process, this::refresh, this::toSteps);
    this.steps = new StepsTab(processes, definition, activities, words, choices);
    this.audience = new AudienceTab(definition, choices);
    this.equipment = new EquipmentTab(definition);
    this.tryIt = new TryItTab(processes, planner, locations, words, clock);
    this.versions = new VersionsTab(activities, words);
    addClassName("page");
    header.under(getTranslation("process.page"), ProcessesView.PATH).withActions(actions.all());
    stepsTab = tabs.add(getTranslation("process.steps"), steps);
    tabs.add(getTranslation("process.audience"), audience);
    tabs.add(getTranslation("process.equipment"), equipment);
    tryTab = tabs.add(getTranslation("process.try"), tryIt);
    tabs.add(getTranslation("process.definition"), definition);
    versionsTab = tabs.add(getTranslation("process.versions"), versions);
    tabs.addSelectedChangeListener(change -> showWritten());
    facts.addClassName("process-facts");
    add(
        header,
        facts,
        definition.newer(),
        tabs,
        definition.problems(),
        saving,
        definition.keeper());
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
    shown = now;
    title = now.title();
    header.setTitle(title);
    header.setBeside(ProcessCard.badges(now));
    Facts said = ProcessCard.facts(now);
    facts.removeAll();
    facts.add(said);
    actions.show(now);
    definition.refresh(now);
    versions.show(processes.versions(now.id()));
    showWritten();
  }

  /** Shows on each tab what stands in the text of the definition, saved or not. */
  private void showWritten() {
    if (shown == null) {
      return;
    }
    boolean isDraft = definition.read().isPresent();
    steps.show(shown);
    audience.show(shown);
    equipment.show();
    Tab selected = tabs.getSelectedTab();
    if (selected == tryTab) {
      tryIt.show(shown, isDraft ? definition.json() : null);
    }
    // Where it is tried, what is wrong is told there.
    boolean isOfDraft = selected != tryTab && selected != versionsTab;
    definition.problems().setClassName("elsewhere", !isOfDraft);
    saving.show(isDraft, definition.isUnsaved());
  }

  private void toSteps() {
    Tab selected = tabs.getSelectedTab();
    if (selected == tryTab || selected == versionsTab) {
      tabs.setSelectedTab(stepsTab);
    }
    if (tabs.getSelectedTab() == stepsTab) {
      steps.focus();
    }
  }
}
