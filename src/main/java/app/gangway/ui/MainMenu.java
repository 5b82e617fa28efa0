package app.gangway.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.access.Role;
import app.gangway.ui.language.Numbers;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The way to the pages that have a {@code @Menu}, as far as the viewer may open them. Those whose
 * path begins with {@code settings/} stand in a group of their own.
 */
@Component
class MainMenu {

  private static final String SETTINGS = "settings/";

  /** A figure in the menu has no more digits than this. */
  private static final long MOST = 999;

  private final LiveUpdates live;
  private final List<MenuCount> counts;
  private final List<MenuAlias> aliases;
  private final Viewer viewer;

  MainMenu(LiveUpdates live, List<MenuCount> counts, List<MenuAlias> aliases, Viewer viewer) {
    this.live = live;
    this.counts = counts;
    this.aliases = aliases;
    this.viewer = viewer;
  }

  /** For a page that is being opened. */
  Div create() {
    Div menu = new Div();
    menu.addClassName("menu");
    SideNav pages = nav(entry -> !path(entry).startsWith(SETTINGS));
    pages.getElement().setAttribute("aria-label", translate("shell.menu"));
    menu.add(pages);
    SideNav settings = nav(entry -> path(entry).startsWith(SETTINGS));
    if (!settings.getItems().isEmpty()) {
      settings.setLabel(translate("shell.menu.settings"));
      menu.add(settings);
    }
    return menu;
  }

  private SideNav nav(Predicate<MenuEntry> group) {
    SideNav nav = new SideNav();
    MenuConfiguration.getMenuEntries().stream()
        .filter(group)
        .filter(this::isForViewer)
        .forEach(entry -> nav.addItem(item(entry)));
    return nav;
  }

  /** Everybody may enter by the first page, but to most it only shows the way to theirs. */
  private boolean isForViewer(MenuEntry entry) {
    return viewer.may(Role.HR) || !entry.path().equals("/");
  }

  private static String path(MenuEntry entry) {
    return entry.path().replaceFirst("^/", "");
  }

  private SideNavItem item(MenuEntry entry) {
    SideNavItem item =
        new SideNavItem(translate(entry.title()), entry.path(), new Icon(entry.icon()));
    item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
    String path = path(entry);
    item.setPathAliases(
        aliases.stream()
            .filter(alias -> alias.menu().equals(path))
            .map(MenuAlias::path)
            .collect(Collectors.toSet()));
    counts.stream()
        .filter(count -> count.path().equals(path))
        .forEach(count -> item.setSuffixComponent(badge(count)));
    return item;
  }

  private Span badge(MenuCount count) {
    Span badge = new Span();
    badge.addClassName("menu-count");
    badge.getElement().setAttribute("role", "img");
    Runnable refresh =
        () -> {
          long now = count.count();
          badge.setText(Numbers.text(now, MOST));
          badge.setVisible(now > 0);
          badge
              .getElement()
              .setAttribute("aria-label", translate("shell.count", count.label(), now));
        };
    refresh.run();
    live.watch(badge, count::matters, refresh);
    return badge;
  }
}
