package app.gangway.security.login.ui;

import app.gangway.security.account.Account;
import app.gangway.security.account.DemoAccounts;
import app.gangway.security.login.LoginOptions;
import app.gangway.security.login.SignInPage;
import app.gangway.ui.TabTitle;
import app.gangway.ui.language.ComponentTexts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/**
 * Where one comes in; leads on to where one was going. Nothing is pushed to this page: it would
 * hear that its session ends, which is the case when somebody signs in, and reload in the midst of
 * that.
 */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String ACTION = "login";

  private final LoginForm form = new LoginForm();
  private final Paragraph notice = new Paragraph();

  LoginView(LoginOptions ways, Optional<DemoAccounts> demo) {
    addClassName("sign-in");
    Div card = new Div(brand(), notice);
    card.addClassNames("card", "stack");
    notice.addClassNames("callout", "tone-failed");
    notice.getElement().setAttribute("role", "alert");
    notice.setVisible(false);
    demo.ifPresent(accounts -> card.add(demo(accounts)));
    if (ways.byPassword()) {
      form.setAction(ACTION);
      form.setForgotPasswordButtonVisible(false);
      form.setI18n(ComponentTexts.login());
      form.getElement().setProperty("headingLevel", 2);
      card.add(form);
    }
    ways.providers().forEach(provider -> card.add(link(provider)));
    add(card);
  }

  private static Div brand() {
    Image mark = new Image("gangway.svg", "");
    Div brand = new Div(mark, new H1("Gangway"));
    brand.addClassName("brand");
    return brand;
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("login.title"));
  }

  private Anchor link(LoginOptions.Provider provider) {
    Anchor link = new Anchor(provider.path(), getTranslation("login.with", provider.name()));
    link.addClassName("button-link");
    link.setRouterIgnore(true);
    return link;
  }

  /** One click each: a form of its own, as if name and password had been typed. */
  private Div demo(DemoAccounts demo) {
    Div buttons = new Div();
    buttons.addClassName("actions");
    demo.all().forEach(account -> buttons.getElement().appendChild(button(account)));
    Paragraph say = new Paragraph(getTranslation("login.demo.hint", DemoAccounts.PASSWORD));
    Div box = new Div(new H2(getTranslation("login.demo")), say, buttons);
    box.addClassNames("callout", "tone-waiting", "demo");
    return box;
  }

  private Element button(Account account) {
    Element button =
        new Element("button")
            .setAttribute("type", "submit")
            .setText(getTranslation("login.demo.account", account.name(), role(account)));
    return new Element("form")
        .setAttribute("method", "post")
        .setAttribute("action", ACTION)
        .appendChild(hidden("username", account.name()))
        .appendChild(hidden("password", DemoAccounts.PASSWORD))
        .appendChild(button);
  }

  private String role(Account account) {
    return getTranslation("login.role." + account.roles().get(0));
  }

  private static Element hidden(String name, String value) {
    return new Element("input")
        .setAttribute("type", "hidden")
        .setAttribute("name", name)
        .setAttribute("value", value);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    QueryParameters asked = event.getLocation().getQueryParameters();
    if (asked.getParameters().containsKey(SignInPage.WRONG)) {
      say(getTranslation("login.wrong"));
    } else if (asked.getParameters().containsKey(SignInPage.NO_ROLE)) {
      say(getTranslation("login.noRole"));
    }
    asked
        .getSingleParameter(SignInPage.WAIT)
        .filter(seconds -> seconds.matches("\\d{1,3}"))
        .ifPresent(seconds -> say(getTranslation("login.wait", Integer.valueOf(seconds))));
  }

  private void say(String text) {
    notice.setText(text);
    notice.setVisible(true);
  }
}
