package app.gangway.ui;

import app.gangway.common.access.Role;
import app.gangway.ui.language.LanguageSelect;
import app.gangway.ui.push.LiveNote;
import app.gangway.ui.push.LiveUpdates;
import app.gangway.ui.search.SearchDialog;
import app.gangway.ui.search.SearchSource;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.shared.communication.PushMode;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** The shell around every page: name and mark, the way to the other pages, who is signed in. */
@Layout
@PermitAll
public class MainLayout extends AppLayout implements AfterNavigationObserver {

  private final Clock clock;
  private final Viewer viewer;

  MainLayout(
      Clock clock,
      LiveUpdates live,
      MainMenu menu,
      Viewer viewer,
      AuthenticationContext session,
      LanguageSelect language,
      List<SearchSource> searched,
      List<ShellNotice> notices,
      List<OutageSource> outages,
      List<ShellPart> parts) {
    this.clock = clock;
    this.viewer = viewer;
    setPrimarySection(Section.DRAWER);

    DrawerToggle toggle = new DrawerToggle();
    toggle.setAriaLabel(getTranslation("shell.menu"));
    Button find = search(searched);
    find.addClassName("narrow-search");
    find.setAriaLabel(find.getText());
    find.setText("");
    Header top = new Header(toggle, brand(), find);
    notices.forEach(notice -> top.add(sign(notice)));
    addToNavbar(top);
    if (viewer.may(Role.ADMIN)) {
      addToNavbar(new OutageBanner(outages, live));
    }
    getElement().appendChild(new LiveNote().getElement());
    parts.stream()
        .flatMap(part -> part.create().stream())
        .forEach(each -> getElement().appendChild(each.getElement()));

    Footer footer = footer(session, language);
    notices.forEach(notice -> footer.add(sign(notice)));
    addToDrawer(new Header(brand()), search(searched), menu.create(), footer);
    Shortcuts.addShortcutListener(
        this, () -> new SearchDialog(searched).open(), Key.KEY_K, KeyModifier.CONTROL);
    Shortcuts.addShortcutListener(
        this, () -> new SearchDialog(searched).open(), Key.KEY_K, KeyModifier.META);
    setI18n(new AppLayoutI18n().setDrawer(getTranslation("shell.drawer")));
  }

  private static Anchor brand() {
    Image mark = new Image("gangway.svg", "");
    Anchor brand = new Anchor("", mark, new Span("Gangway"));
    brand.addClassName("brand");
    brand.setRouterIgnore(false);
    return brand;
  }

  private Button search(List<SearchSource> searched) {
    Button button = new Button(getTranslation("search.title"), VaadinIcon.SEARCH.create());
    button.addClassName("search-button");
    button.setTooltipText(getTranslation("search.keys"));
    button.addClickListener(click -> new SearchDialog(searched).open());
    return button;
  }

  private Footer footer(AuthenticationContext session, LanguageSelect language) {
    Button theme = button("", VaadinIcon.ADJUST);
    theme.getElement().appendChild(themeName("dark"), themeName("light"));
    theme.removeThemeVariants(ButtonVariant.LUMO_ICON);
    theme.addClickListener(
        click -> click.getSource().getElement().executeJs("window.gangway.toggleTheme()"));
    Button exact = button(getTranslation("shell.time.exact"), VaadinIcon.CLOCK);
    exact.addClickListener(
        click -> click.getSource().getElement().executeJs("window.gangway.toggleExact()"));
    Button leave = button(getTranslation("shell.signOut"), VaadinIcon.SIGN_OUT);
    leave.addClickListener(out -> session.logout());
    Bdi name = new Bdi(viewer.name());
    name.addClassName("strong");
    Div who = new Div(new Span(getTranslation("shell.signedInAs")), new Text(" "), name);
    who.addClassName("who");
    Footer footer = new Footer();
    footer.addClassName("drawer-footer");
    if (viewer.may(Role.ADMIN)) {
      footer.add(external("dashboard", "JobRunr", getTranslation("shell.jobs")));
    }
    if (viewer.may(Role.HR)) {
      footer.add(external("api/docs", "API", getTranslation("shell.api")));
    }
    footer.add(account(), language, theme, exact, leave, who);
    return footer;
  }

  private Anchor account() {
    Icon icon = VaadinIcon.USER.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Anchor link = new Anchor("account", icon, new Span(getTranslation("account.title")));
    link.addClassName("icon-entry");
    return link;
  }

  /** The stylesheet shows the name of the mode that the page is not in. */
  private Element themeName(String theme) {
    Span name = new Span(getTranslation("shell.theme." + theme));
    name.addClassName("to-" + theme);
    return name.getElement();
  }

  private static Button button(String text, VaadinIcon icon) {
    Button button = new Button(text, icon.create());
    button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
    return button;
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

  private Span sign(ShellNotice notice) {
    Span sign = new Span(getTranslation(notice.key()));
    sign.addClassNames("badge", "tone-waiting", "demo-sign");
    return sign;
  }

  /** Whoever uses the keyboard, or hears the page, goes on at what is new. */
  @Override
  public void afterNavigation(AfterNavigationEvent event) {
    getElement().executeJs("window.gangway.arrive()");
  }

  @Override
  protected void onAttach(AttachEvent attach) {
    super.onAttach(attach);
    attach.getUI().getPushConfiguration().setPushMode(PushMode.AUTOMATIC);
    attach.getUI().getPage().executeJs("window.gangway.serverTime($0)", (double) clock.millis());
  }
}
