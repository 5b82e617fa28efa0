package app.gangway.process.ui;

import app.gangway.common.access.Role;
import app.gangway.process.ProcessAdministration;
import app.gangway.process.ProcessEvent;
import app.gangway.process.ProcessService;
import app.gangway.security.CurrentUser;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The processes, in the order in which they are tried for whoever comes in. */
@Route(ProcessesView.PATH)
@Menu(title = "shell.menu.processes", order = 9, icon = "vaadin:tasks")
@RolesAllowed(Role.ADMIN)
public class ProcessesView extends Main implements HasDynamicTitle {

  static final String PATH = "settings/processes";

  private final ProcessService processes;
  private final ProcessList list;

  ProcessesView(
      ProcessService processes,
      ProcessAdministration administration,
      CurrentUser signedIn,
      LiveUpdates live) {
    this.processes = processes;
    this.list = new ProcessList(administration, signedIn, this::refresh);
    addClassName("page");
    Button create = new Button(getTranslation("process.new"), VaadinIcon.PLUS.create());
    create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    create.addClickListener(click -> new NewProcessDialog(processes, signedIn).open());
    Paragraph order = new Paragraph(getTranslation("process.order"));
    order.addClassName("secondary");
    add(new PageHeader(getTranslation("process.page")).withActions(create), order, list);
    refresh();
    live.watch(this, ProcessEvent.Changed.class::isInstance, this::refresh);
  }

  private void refresh() {
    list.show(processes.list());
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("process.page"));
  }
}
