package app.gangway.security.login.ui;

import app.gangway.common.access.Role;
import app.gangway.security.account.Account;
import app.gangway.security.account.DemoAccounts;
import app.gangway.security.login.LoginOptions;
import app.gangway.security.login.SignInPage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
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
@PageTitle("Sign in · Gangway")
@AnonymousAllowed
public class LoginView extends Main implements BeforeEnterObserver {

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
      form.setI18n(words());
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

  private static LoginI18n words() {
    LoginI18n words = LoginI18n.createDefault();
    words.getForm().setTitle("Sign in");
    words.getForm().setUsername("Name");
    words.getForm().setSubmit("Sign in");
    return words;
  }

  private static Anchor link(LoginOptions.Provider provider) {
    Anchor link = new Anchor(provider.path(), "Sign in with " + provider.name());
    link.addClassName("button-link");
    link.setRouterIgnore(true);
    return link;
  }

  /** One click each: a form of its own, as if name and password had been typed. */
  private static Div demo(DemoAccounts demo) {
    Div buttons = new Div();
    buttons.addClassName("actions");
    demo.all().forEach(account -> buttons.getElement().appendChild(button(account)));
    Paragraph say =
        new Paragraph("This is a demo. Come in as any of them, or type a name with the password ");
    Span password = new Span(DemoAccounts.PASSWORD);
    password.addClassName("strong");
    say.add(password, new Span("."));
    Div box = new Div(new H2("Demo accounts"), say, buttons);
    box.addClassNames("callout", "tone-waiting", "demo");
    return box;
  }

  private static Element button(Account account) {
    Element button =
        new Element("button")
            .setAttribute("type", "submit")
            .setText("%s · %s".formatted(account.name(), job(account)));
    return new Element("form")
        .setAttribute("method", "post")
        .setAttribute("action", ACTION)
        .appendChild(hidden("username", account.name()))
        .appendChild(hidden("password", DemoAccounts.PASSWORD))
        .appendChild(button);
  }

  private static String job(Account account) {
    return switch (account.roles().get(0)) {
      case Role.HR -> "HR";
      case Role.APPROVER -> "Approver";
      default -> "Admin";
    };
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
      say("Name or password is not right. Look at both and try again.");
    } else if (asked.getParameters().containsKey(SignInPage.NO_ROLE)) {
      say("You are known, but have no role in Gangway. Ask your administrator for one.");
    }
    asked
        .getSingleParameter(SignInPage.WAIT)
        .filter(seconds -> seconds.matches("\\d{1,3}"))
        .ifPresent(seconds -> say("Too many attempts. Try again in %s s.".formatted(seconds)));
  }

  private void say(String text) {
    notice.setText(text);
    notice.setVisible(true);
  }
}
