package app.gangway.process.ui;

import app.gangway.calendar.Locations;
import app.gangway.process.HireFacts;
import app.gangway.process.PlannedStep;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessPlanner;
import app.gangway.process.ProcessService;
import app.gangway.process.ProcessVersion;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.Problem;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.ui.language.ComponentTexts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would happen for somebody, by the draft if there is one, else by what is published. */
class TryItTab extends Div {

  private static final int TEXT_MAX = 100;
  private static final int WEEKS = 4;

  private final ProcessService processes;
  private final ProcessPlanner planner;
  private final Locations locations;
  private final Clock clock;
  private final PlanView plan;

  private final TextField role = text("newhire.role");
  private final TextField department = text("newhire.department");
  private final ComboBox<String> place = new ComboBox<>(getTranslation("newhire.location"));
  private final DatePicker start = new DatePicker(getTranslation("newhire.startdate"));
  private final ProblemList problems = new ProblemList();
  private @Nullable ProcessOverview process;
  private @Nullable String written;

  TryItTab(
      ProcessService processes,
      ProcessPlanner planner,
      Locations locations,
      ProcessWords words,
      Clock clock) {
    this.processes = processes;
    this.planner = planner;
    this.locations = locations;
    this.clock = clock;
    this.plan = new PlanView(words);
    role.setValue("developer");
    place.setItems(locations.names());
    place.setAllowCustomValue(true);
    place.addCustomValueSetListener(typed -> place.setValue(typed.getDetail().strip()));
    place.setClearButtonVisible(true);
    place.addValueChangeListener(change -> show());
    start.setI18n(ComponentTexts.datePicker());
    start.setValue(today().plusWeeks(WEEKS));
    start.addValueChangeListener(change -> show());
    Div fields = new Div(role, department, place, start);
    fields.addClassNames("card", "try-it");
    add(fields, problems, plan);
  }

  private TextField text(String label) {
    TextField field = new TextField(getTranslation(label));
    field.setMaxLength(TEXT_MAX);
    field.setValueChangeMode(ValueChangeMode.LAZY);
    field.addValueChangeListener(change -> show());
    return field;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), locations.ofHouse().zone());
  }

  /**
   * @param json of the draft as it is written now, saved or not; null where nobody writes one
   */
  void show(ProcessOverview now, @Nullable String json) {
    process = now;
    written = json;
    show();
  }

  private void show() {
    ProcessVersion version = version();
    plan.setVisible(version != null);
    if (process == null || version == null || start.getValue() == null) {
      return;
    }
    boolean isDraft = version.equals(process.draft());
    String json = isDraft && written != null ? written : version.json();
    // Whether it is for anybody does not matter here.
    List<Problem> found =
        isDraft
            ? processes.problems(process.id(), json).stream()
                .filter(problem -> !problem.place().startsWith("for"))
                .toList()
            : List.of();
    problems.show(getTranslation("process.try.problems"), found);
    plan.setVisible(found.isEmpty());
    if (found.isEmpty()) {
      show(version, DefinitionJson.stored(json), facts(start.getValue()));
    }
  }

  private @Nullable ProcessVersion version() {
    if (process == null) {
      return null;
    }
    ProcessVersion draft = process.draft();
    return draft == null ? process.published() : draft;
  }

  private HireFacts facts(LocalDate day) {
    return new HireFacts(
        role.getValue().strip(), orNull(department.getValue()), orNull(place.getValue()), day);
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private void show(ProcessVersion version, ProcessDefinition definition, HireFacts facts) {
    Instant now = clock.instant();
    List<PlannedStep> steps =
        definition.isBuiltIn() ? List.of() : planner.plan(definition, facts, now);
    String other = planner.current().process(facts).title();
    plan.show(
        version, definition, facts, steps, locations.calendar(facts.location()).zone(), other);
  }
}
