package app.gangway.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.time.Clock;
import java.util.List;

/** The shell around every page: name and mark, the way to the other pages, who acts. */
@Layout
public class MainLayout extends AppLayout implements AfterNavigationObserver {

  private final Clock clock;
  private final LiveUpdates live;
  private final List<MenuCount> counts;
  private final Span who = new Span();

  MainLayout(Clock clock, LiveUpdates live, List<MenuCount> counts) {
    this.clock = clock;
    this.live = live;
    this.counts = counts;
    setPrimarySection(Section.DRAWER);

    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel("Menu");
    Anchor mark = brand();
    mark.addClassName("narrow-only");
    addToNavbar(toggle, mark);

    Div menu = new Div(menu());
    menu.addClassName("menu");
    addToDrawer(brand(), new Scroller(menu), footer());
  }

  private static Anchor brand() {
    Image mark = new Image("gangway.svg", "");
    Anchor brand = new Anchor("", mark, new Span("Gangway"));
    brand.addClassName("brand");
    brand.setRouterIgnore(false);
    return brand;
  }

  private SideNav menu() {
    SideNav nav = new SideNav();
    nav.getElement().setAttribute("aria-label", "Main menu");
    MenuConfiguration.getMenuEntries().forEach(entry -> nav.addItem(item(entry)));
    return nav;
  }

  private SideNavItem item(MenuEntry entry) {
    SideNavItem item = new SideNavItem(entry.title(), entry.path(), new Icon(entry.icon()));
    item.setMatchNested(!entry.path().isEmpty() && !entry.path().equals("/"));
    counts.stream()
        .filter(count -> count.path().equals(entry.path().replaceFirst("^/", "")))
        .forEach(count -> item.setSuffixComponent(badge(count)));
    return item;
  }

  private Span badge(MenuCount count) {
    Span badge = new Span();
    badge.addClassName("menu-count");
    Runnable refresh =
        () -> {
          long now = count.count();
          badge.setText(now > 999 ? "999+" : Long.toString(now));
          badge.setVisible(now > 0);
          badge.getElement().setAttribute("aria-label", now + " " + count.label());
        };
    refresh.run();
    live.watch(badge, count::matters, refresh);
    return badge;
  }

  private Footer footer() {
    Button theme = new Button("Light or dark", VaadinIcon.ADJUST.create());
    theme.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    theme.addClickListener(
        click -> click.getSource().getElement().executeJs("window.gangway.toggleTheme()"));
    Footer footer = new Footer();
    footer.addClassName("drawer-footer");
    who.addClassName("who");
    footer.add(jobRunr(), theme, who);
    return footer;
  }

  private static Anchor jobRunr() {
    Icon icon = VaadinIcon.EXTERNAL_LINK.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Anchor link = new Anchor("/dashboard", icon, new Span("JobRunr"));
    link.setTarget(AnchorTarget.BLANK);
    link.addClassName("external");
    link.setTitle("The background jobs");
    return link;
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    attach.getUI().getPage().executeJs("window.gangway.serverTime($0)", (double) clock.millis());
  }

  /** Until people sign in, the page says in which role one acts on it. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    PageRole role =
        event.getLocation().getFirstSegment().equals("approvals") ? PageRole.APPROVER : PageRole.HR;
    who.setText("You act as " + role.actor().name());
  }
}
