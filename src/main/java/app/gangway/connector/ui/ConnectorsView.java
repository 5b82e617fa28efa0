package app.gangway.connector.ui;

import app.gangway.common.access.Role;
import app.gangway.connector.ConnectorAdministration;
import app.gangway.connector.ConnectorEvent;
import app.gangway.connector.ConnectorReport;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.ui.ActivityWords;
import app.gangway.ui.EmptyState;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The systems behind the activities: whether they are there, and what waits for them. */
@Route(ConnectorsView.PATH)
@Menu(title = "shell.menu.connectors", order = 11, icon = "vaadin:connect-o")
@RolesAllowed(Role.ADMIN)
public class ConnectorsView extends Main implements HasDynamicTitle {

  static final String PATH = "settings/connectors";

  private final ConnectorAdministration connectors;
  private final ActivityWords words;
  private final Div cards = new Div();

  ConnectorsView(ConnectorAdministration connectors, ActivityWords words, LiveUpdates live) {
    this.connectors = connectors;
    this.words = words;
    addClassName("page");
    cards.addClassName("connectors");
    add(new PageHeader(getTranslation("connector.title")), cards);
    refresh();
    live.watch(this, ConnectorsView::matters, this::refresh);
  }

  private static boolean matters(Object event) {
    return event instanceof ConnectorEvent || event instanceof OnboardingEvent.Changed;
  }

  private void refresh() {
    List<ConnectorReport> reports = connectors.report();
    cards.removeAll();
    if (reports.isEmpty()) {
      cards.add(
          new EmptyState(
              VaadinIcon.CONNECT_O,
              getTranslation("connector.none"),
              getTranslation("connector.none.hint")));
    }
    reports.forEach(report -> cards.add(new ConnectorCard(report, words, connectors)));
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("connector.title"));
  }
}
