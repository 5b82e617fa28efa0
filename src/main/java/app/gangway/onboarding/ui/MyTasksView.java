package app.gangway.onboarding.ui;

import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.task.MyTasks;
import app.gangway.onboarding.task.TaskFilter;
import app.gangway.onboarding.task.TaskService;
import app.gangway.security.CurrentUser;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Focus;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/**
 * What somebody has to do for new hires, with their groups; what is asked stands in the address.
 */
@Route("tasks")
@Menu(title = "shell.menu.tasks", order = 2.5, icon = "vaadin:tasks")
@RolesAllowed({Role.HR, Role.APPROVER, Role.STAFF})
public class MyTasksView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private final MyTasks tasks;
  private final TaskFilters filters;
  private final TaskGrid grid;
  private final Span count = new Span();
  private final Div nothing = new Div();

  MyTasksView(
      MyTasks tasks,
      TaskService service,
      StepTitles titles,
      TaskWords words,
      CurrentUser signedIn,
      Clock clock,
      LiveUpdates live) {
    this.tasks = tasks;
    this.filters = new TaskFilters(signedIn.may(Role.HR), this::asked);
    this.grid = new TaskGrid(tasks, service, titles, words, signedIn, clock, this::goOn);
    addClassNames("page", "page-full");
    PageHeader header = new PageHeader(getTranslation("task.title"));
    count.addClassName("secondary");
    header.setBeside(count);
    add(header, filters, grid, nothing);
    live.watch(this, OnboardingEvent.Changed.class::isInstance, this::refresh);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("task.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    filters.set(event.getLocation().getQueryParameters());
    apply();
  }

  /** The address follows what is asked, so that it can be shared and gone back to. */
  private void asked() {
    Location address = new Location("tasks", filters.parameters());
    getUI().ifPresent(ui -> ui.getPage().getHistory().replaceState(null, address));
    apply();
  }

  private void apply() {
    grid.setFilter(filters.filter());
    showCount();
  }

  private void refresh() {
    grid.refresh();
    showCount();
  }

  /** Whoever uses the keyboard goes on with what is left. */
  private void goOn() {
    refresh();
    if (grid.isVisible()) {
      grid.ticks().focus();
    } else {
      Focus.on(nothing);
    }
  }

  private void showCount() {
    TaskFilter asked = filters.filter();
    long found = tasks.count(asked);
    count.setText(getTranslation("task.found", found));
    grid.setVisible(found > 0);
    nothing.setVisible(found == 0);
    if (found == 0) {
      nothing.removeAll();
      nothing.add(asked.equals(TaskFilter.OPEN) ? allDone() : noMatch());
    }
  }

  private EmptyState allDone() {
    return new EmptyState(
        VaadinIcon.CHECK_CIRCLE_O, getTranslation("task.none"), getTranslation("task.none.hint"));
  }

  private EmptyState noMatch() {
    Button all =
        new Button(
            getTranslation("task.noMatch.all"),
            click -> getUI().ifPresent(ui -> ui.navigate(MyTasksView.class)));
    return new EmptyState(
        VaadinIcon.SEARCH,
        getTranslation("task.noMatch"),
        getTranslation("task.noMatch.hint"),
        all);
  }
}
