package app.gangway.onboarding.ui;

import app.gangway.common.access.Role;
import app.gangway.onboarding.task.MyTasks;
import app.gangway.onboarding.task.OwnedTask;
import app.gangway.onboarding.task.TaskFilter;
import app.gangway.onboarding.task.TaskService;
import app.gangway.security.CurrentUser;
import app.gangway.ui.ResponsiveCards;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import java.time.Clock;

/** Tasks as a lazy list: only what is in view is read; on a phone each is a card. */
final class TaskGrid extends Composite<Div> {

  private final MyTasks tasks;
  private final Grid<OwnedTask> grid = new Grid<>();
  private final Ticks<OwnedTask> ticks;
  private final TaskBar bar;
  private TaskFilter filter = TaskFilter.OPEN;

  /**
   * @param over is told when something was done with those that were ticked
   */
  TaskGrid(
      MyTasks tasks,
      TaskService service,
      StepTitles titles,
      TaskWords words,
      CurrentUser signedIn,
      Clock clock,
      Runnable over) {
    this.tasks = tasks;
    TaskCells cells = new TaskCells(titles, clock, signedIn.may(Role.HR));
    this.ticks =
        new Ticks<>(
            grid,
            each -> each.task().run(),
            each -> getTranslation("task.which", cells.title(each.task()), each.task().hire()),
            most -> tasks.runs(filter, most),
            this::showTicked);
    this.bar = new TaskBar(service, tasks, signedIn, words, ticks, over);
    getContent().addClassName("grid-frame");
    grid.addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_ROW_STRIPES);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    Grid.Column<OwnedTask> tick = ticks.addColumn();
    Grid.Column<OwnedTask> card =
        grid.addColumn(cells.renderer(TaskCells.CARD))
            .setHeader(getTranslation("task.column.task"));
    grid.addColumn(cells.renderer(TaskCells.TASK))
        .setHeader(getTranslation("task.column.task"))
        .setFlexGrow(2);
    grid.addColumn(cells.renderer(TaskCells.FOR))
        .setHeader(getTranslation("task.column.for"))
        .setFlexGrow(2);
    grid.addColumn(cells.renderer(TaskCells.DUE))
        .setHeader(getTranslation("task.column.due"))
        .setWidth("230px");
    grid.addColumn(cells.renderer(TaskCells.WHOSE)).setHeader(getTranslation("task.column.whose"));
    grid.setItems(
        new CallbackDataProvider<>(
            query -> tasks.page(filter, query.getOffset(), query.getLimit()).stream(),
            query -> Math.toIntExact(tasks.count(filter)),
            each -> each.task().run()));
    getContent().add(grid, bar, new ResponsiveCards(grid, card).keeping(tick));
  }

  /** Shows what passes the filter; what was ticked under another one is ticked no more. */
  void setFilter(TaskFilter wanted) {
    if (!wanted.equals(filter)) {
      ticks.clear();
    }
    filter = wanted;
    ticks.offerNone(!wanted.isOpen());
    refresh();
  }

  /** Reads again what is in view. */
  void refresh() {
    grid.getDataProvider().refreshAll();
  }

  Ticks<OwnedTask> ticks() {
    return ticks;
  }

  private void showTicked() {
    bar.show();
  }
}
