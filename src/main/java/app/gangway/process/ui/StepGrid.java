package app.gangway.process.ui;

import app.gangway.process.definition.Problem;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import app.gangway.ui.Bdi;
import app.gangway.ui.ResponsiveCards;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.dnd.GridDropLocation;
import com.vaadin.flow.component.grid.dnd.GridDropMode;
import com.vaadin.flow.data.provider.ListDataProvider;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a draft as rows, in their order, which is changed by mouse and by keyboard. */
class StepGrid extends Grid<StepRow> {

  /** Before the grid moves the focus by the same keys. */
  private static final String MOVE_BY_KEYS =
      """
      this.addEventListener('keydown', (key) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[key.key];
        if (by && key.altKey) {
          key.preventDefault();
          key.stopImmediatePropagation();
          this.$server.moveSelected(by);
        }
      }, true);
      """;

  /** Once its rows are there. */
  private static final String FOCUS_ROW =
      """
      setTimeout(() => {
        const row = [...this.$.items.children].find((each) => each.index === $0);
        row?.querySelector('td')?.focus();
      }, 50)""";

  /** Moves a step in the definition. */
  interface Mover {

    void move(int from, int to);
  }

  private final List<StepRow> rows = new ArrayList<>();
  private final Mover mover;
  private final StepChoices choices;
  private final Column<StepRow> card;
  private List<Problem> problems = List.of();
  private ProcessDefinition definition = new ProcessDefinition(List.of(), List.of(), null);
  private @Nullable StepRow dragged;

  StepGrid(StepChoices choices, Mover mover) {
    this.choices = choices;
    this.mover = mover;
    addClassName("step-grid");
    getElement().setProperty("accessibleName", getTranslation("process.steps"));
    setDataProvider(new ListDataProvider<>(rows));
    setAllRowsVisible(true);
    setSelectionMode(SelectionMode.SINGLE);
    ((GridSingleSelectionModel<StepRow>) getSelectionModel()).setDeselectAllowed(false);
    addComponentColumn(row -> cells().what(row.step(), rows.indexOf(row)))
        .setHeader(getTranslation("process.step"))
        .setFlexGrow(3)
        .setWidth("11rem");
    addComponentColumn(row -> cells().when(row.step()))
        .setHeader(getTranslation("process.step.when"))
        .setFlexGrow(2)
        .setWidth("9rem");
    addComponentColumn(row -> new Bdi(row.step().owner() == null ? "" : row.step().owner()))
        .setHeader(getTranslation("process.owner"))
        .setFlexGrow(1)
        .setWidth("6rem");
    card =
        addComponentColumn(row -> cells().card(row.step(), rows.indexOf(row)))
            .setHeader(getTranslation("process.steps"));
    addThemeNames("wrap-cell-content");
    addCellFocusListener(focus -> focus.getItem().ifPresent(this::select));
    setRowsDraggable(true);
    setDropMode(GridDropMode.BETWEEN);
    addDragStartListener(start -> dragged = start.getDraggedItems().get(0));
    addDragEndListener(end -> dragged = null);
    addDropListener(
        drop ->
            drop.getDropTargetItem()
                .ifPresent(
                    target -> drop(target, drop.getDropLocation() == GridDropLocation.BELOW)));
    addAttachListener(attach -> getElement().executeJs(MOVE_BY_KEYS));
  }

  private StepCells cells() {
    return new StepCells(choices, definition, problems);
  }

  /** Shows each step as a card while the window is narrow; to be put beside the grid. */
  ResponsiveCards cards() {
    return new ResponsiveCards(this, card);
  }

  private void drop(StepRow target, boolean below) {
    if (dragged != null && dragged != target) {
      int from = rows.indexOf(dragged);
      int to = rows.indexOf(target) + (below ? 1 : 0);
      mover.move(from, to > from ? to - 1 : to);
    }
  }

  @ClientCallable
  void moveSelected(int by) {
    int from = selected();
    if (from >= 0) {
      mover.move(from, from + by);
      focusOn(selected());
    }
  }

  /** Shows these steps; a row stays the same while the key of its step does. */
  void show(ProcessDefinition now, List<Problem> found) {
    definition = now;
    problems = found;
    List<StepRow> before = new ArrayList<>(rows);
    rows.clear();
    for (Step step : now.steps()) {
      StepRow row =
          before.stream()
              .filter(each -> each.step().key().equals(step.key()))
              .findFirst()
              .orElseGet(() -> new StepRow(step));
      before.remove(row);
      row.set(step);
      rows.add(row);
    }
    getDataProvider().refreshAll();
  }

  /** Shows other problems of the same steps. */
  void mark(List<Problem> found) {
    if (!found.equals(problems)) {
      problems = found;
      getDataProvider().refreshAll();
    }
  }

  /** The step keeps its row, whatever it is called now. */
  void replace(int index, Step step) {
    rows.get(index).set(step);
  }

  /** From 0; below 0 for none. */
  int selected() {
    return rows.indexOf(asSingleSelect().getValue());
  }

  void selectRow(int index) {
    select(rows.get(index));
  }

  void focusOn(int index) {
    getElement().executeJs(FOCUS_ROW, index);
  }
}
