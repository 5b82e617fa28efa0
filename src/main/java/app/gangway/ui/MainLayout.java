package app.gangway.ui;

import app.gangway.common.access.Role;
import app.gangway.ui.language.LanguageSelect;
import app.gangway.ui.push.LiveNote;
import app.gangway.ui.push.LiveUpdates;
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
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** The shell around every page: name and mark, the way to the other pages, who is signed in. */
@Layout
@PermitAll
public class MainLayout extends AppLayout {

  private final Clock clock;
  private final LiveUpdates live;
  private final List<MenuCount> counts;
  private final Viewer viewer;

  MainLayout(
      Clock clock,
      LiveUpdates live,
      List<MenuCount> counts,
      Viewer viewer,
      AuthenticationContext session,
      LanguageSelect language,
      List<ShellNotice> notices) {
    this.clock = clock;
    this.live = live;
    this.counts = counts;
    this.viewer = viewer;
    setPrimarySection(Section.DRAWER);

    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel("Menu");
    Anchor mark = brand();
    mark.addClassName("narrow-only");
    addToNavbar(toggle, mark);
    notices.forEach(notice -> addToNavbar(sign(notice)));
    getElement().appendChild(new LiveNote().getElement());

    Div menu = new Div(menu());
    menu.addClassName("menu");
    addToDrawer(brand(), new Scroller(menu), footer(session, language));
    notices.forEach(notice -> addToDrawer(sign(notice)));
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
    MenuConfiguration.getMenuEntries().stream()
        .filter(this::isForViewer)
        .forEach(entry -> nav.addItem(item(entry)));
    return nav;
  }

  /** Everybody may enter by the first page, but to approvers it only shows the way to theirs. */
  private boolean isForViewer(MenuEntry entry) {
    return viewer.may(Role.HR) || !entry.path().equals("/");
  }

  private SideNavItem item(MenuEntry entry) {
    SideNavItem item =
        new SideNavItem(getTranslation(entry.title()), entry.path(), new Icon(entry.icon()));
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

  private Footer footer(AuthenticationContext session, LanguageSelect language) {
    Button theme = new Button("Light or dark", VaadinIcon.ADJUST.create());
    theme.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    theme.addClickListener(
        click -> click.getSource().getElement().executeJs("window.gangway.toggleTheme()"));
    Button leave = new Button("Sign out", VaadinIcon.SIGN_OUT.create(), out -> session.logout());
    leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    Span name = new Span(viewer.name());
    name.addClassName("strong");
    Div who = new Div(new Span("Signed in as "), name);
    who.addClassName("who");
    Footer footer = new Footer();
    footer.addClassName("drawer-footer");
    if (viewer.may(Role.ADMIN)) {
      footer.add(external("dashboard", "JobRunr", "The background jobs"));
    }
    if (viewer.may(Role.HR)) {
      footer.add(external("api/docs", "API", "What machines may ask, to read and to try"));
    }
    footer.add(language, theme, leave, who);
    return footer;
  }

  /**
   * @param address from where the application is served, which may be under a path
   */
  private static Anchor external(String address, String text, String title) {
    Icon icon = VaadinIcon.EXTERNAL_LINK.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Anchor link = new Anchor(address, icon, new Span(text));
    link.setTarget(AnchorTarget.BLANK);
    link.setRouterIgnore(true);
    link.addClassName("external");
    link.setTitle(title);
    return link;
  }

  private static Span sign(ShellNotice notice) {
    Span sign = new Span(notice.text());
    sign.addClassNames("badge", "tone-waiting", "demo-sign");
    return sign;
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    attach.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
    attach.getUI().getPage().executeJs("window.gangway.serverTime($0)", (double) clock.millis());
  }
}
