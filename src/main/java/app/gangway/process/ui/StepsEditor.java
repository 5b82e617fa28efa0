package app.gangway.process.ui;

import app.gangway.process.definition.Offset;
import app.gangway.process.definition.Problem;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import app.gangway.process.definition.StepEdits;
import app.gangway.process.definition.StepGraph;
import app.gangway.process.definition.StepKeys;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Notices;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The steps of a draft as rows, and beside them the form of the one that is chosen. */
class StepsEditor extends Div {

  private static final int STEPS_MAX = 50;
  private static final int UNDO_MAX = 100;

  /** Where there is no room beside the rows the form is below them. */
  private static final String SHOW_FORM =
      """
      if (matchMedia('(max-width: 1000px)').matches) {
        this.scrollIntoView({ block: 'start', behavior: 'smooth' });
      }""";

  private final SerializableConsumer<ProcessDefinition> write;
  private final StepGrid grid;
  private final StepButtons buttons = new StepButtons(this);
  private final StepForm form;
  private final Deque<ProcessDefinition> earlier = new ArrayDeque<>();
  private ProcessDefinition definition = new ProcessDefinition(List.of(), List.of(), null);
  private Set<String> published = Set.of();
  private List<Problem> problems = List.of();
  private int shown = -1;

  /**
   * @param write is given the definition after each change that somebody made
   */
  StepsEditor(StepChoices choices, SerializableConsumer<ProcessDefinition> write) {
    this.write = write;
    this.grid = new StepGrid(choices, this::move);
    this.form = new StepForm(choices, this::replace);
    addClassName("steps-editor");
    Paragraph hint = new Paragraph(getTranslation("process.steps.hint"));
    hint.addClassName("secondary");
    Div list = new Div(hint, buttons, grid, grid.cards());
    list.addClassName("steps-rows");
    add(list, form);
    grid.addSelectionListener(
        change -> change.getFirstSelectedItem().ifPresent(row -> choose(grid.selected())));
    grid.addItemClickListener(click -> form.getElement().executeJs(SHOW_FORM));
  }

  /**
   * Begins anew with what somebody else, or another tab, has written.
   *
   * @param keys of steps that were published once
   */
  void show(ProcessDefinition now, Set<String> keys, List<Problem> found) {
    String chosen =
        shown >= 0 && shown < definition.steps().size() ? definition.steps().get(shown).key() : "";
    earlier.clear();
    published = keys;
    problems = found;
    int again = now.steps().stream().map(Step::key).toList().indexOf(chosen);
    put(now, Math.max(again, 0));
  }

  /** What is wrong with what is shown. */
  void mark(List<Problem> found) {
    problems = found;
    grid.mark(found);
    if (shown >= 0) {
      form.mark(context());
    }
  }

  private void put(ProcessDefinition now, int index) {
    definition = now;
    grid.show(now, problems);
    shown = -1;
    grid.selectRow(index);
    choose(index);
  }

  private void choose(int index) {
    buttons.refresh(index, definition.steps().size(), !earlier.isEmpty());
    if (index != shown) {
      shown = index;
      form.show(context());
    }
  }

  private StepContext context() {
    return new StepContext(definition, shown, published, problems);
  }

  private void edit(ProcessDefinition now) {
    earlier.push(definition);
    if (earlier.size() > UNDO_MAX) {
      earlier.removeLast();
    }
    definition = now;
    write.accept(now);
  }

  /** Its own field are left as they are: somebody may be typing. */
  private void replace(Step step) {
    ProcessDefinition now = StepEdits.replace(definition, shown, step);
    if (!now.equals(definition)) {
      edit(now);
      grid.replace(shown, step);
      grid.show(now, problems);
      buttons.refresh(shown, now.steps().size(), true);
    }
    form.refresh(context());
  }

  /** To where there is no place nothing is moved. */
  void move(int from, int to) {
    if (to < 0 || to >= definition.steps().size()) {
      return;
    }
    edit(StepEdits.move(definition, from, to));
    put(definition, to);
    say("process.step.moved", to);
  }

  void moveChosen(int by) {
    move(shown, shown + by);
  }

  void add() {
    String key = StepKeys.of("", keys());
    insert(
        new Step(key, Map.of(), Step.TASK, null, true, Offset.NOW, null, List.of(), null, null),
        definition.steps().size(),
        "process.step.added");
  }

  void duplicate() {
    Step from = definition.steps().get(shown);
    String key = StepKeys.of(from.key(), keys());
    insert(
        new Step(
            key,
            from.titles(),
            from.action(),
            from.when(),
            from.required(),
            from.start(),
            from.due(),
            from.after(),
            from.owner(),
            from.approval()),
        shown + 1,
        "process.step.duplicated");
  }

  private void insert(Step step, int index, String told) {
    if (definition.steps().size() >= STEPS_MAX) {
      Notices.refused(getTranslation("process.step.many", STEPS_MAX));
      return;
    }
    edit(StepEdits.add(definition, index, step));
    put(definition, index);
    say(told, index);
    form.getElement().executeJs(SHOW_FORM);
    form.focus();
  }

  private List<String> keys() {
    return definition.steps().stream().map(Step::key).toList();
  }

  /** Asks first if other steps come after it. */
  void remove() {
    Step step = definition.steps().get(shown);
    Set<String> all = Set.copyOf(keys());
    List<String> followers =
        all.size() == definition.steps().size()
            ? new StepGraph(definition.steps()).followers(step.key())
            : List.of();
    if (followers.isEmpty()) {
      removeAt(shown);
      return;
    }
    int index = shown;
    new DestructiveDialog(
            getTranslation("process.step.remove.title", ProcessWords.title(step)),
            getTranslation("process.step.remove.text", StepList.titles(followers, definition)),
            getTranslation("process.step.remove"),
            () -> removeAt(index))
        .open();
  }

  private void removeAt(int index) {
    edit(StepEdits.remove(definition, index));
    put(definition, Math.min(index, definition.steps().size() - 1));
    say("process.step.removed", index);
    grid.focusOn(grid.selected());
  }

  void undo() {
    if (!earlier.isEmpty()) {
      ProcessDefinition before = earlier.pop();
      int index = Math.min(shown, before.steps().size() - 1);
      definition = before;
      write.accept(before);
      put(before, index);
      say("process.step.undone", index);
    }
  }

  /** For those who hear the page. */
  private void say(String key, int index) {
    UI.getCurrent()
        .getPage()
        .executeJs(
            "window.gangway.speak($0)",
            getTranslation(key, Numbers.text(index + 1), Numbers.text(definition.steps().size())));
  }

  void focus() {
    grid.focusOn(Math.max(grid.selected(), 0));
  }
}
