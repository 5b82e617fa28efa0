package app.gangway.ui;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.theme.Theme;

/**
 * What holds for the whole page: its look, and that the server pushes to it only where a page asks
 * for that, as {@link MainLayout} does.
 */
@Push(PushMode.DISABLED)
@Theme("gangway")
public class AppShell implements AppShellConfigurator {

  @Override
  public void configurePage(AppShellSettings settings) {
    settings.setViewport("width=device-width, initial-scale=1");
    settings.setPageTitle("Gangway");
    settings.addFavIcon("icon", "gangway.svg", "any");
  }
}
