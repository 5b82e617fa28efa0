package app.gangway.security.account.ui;

import app.gangway.common.access.Role;
import app.gangway.security.CurrentUser;
import app.gangway.security.KnownPeople;
import app.gangway.security.KnownPerson;
import app.gangway.security.Substitutes;
import app.gangway.security.account.SubstituteService;
import app.gangway.ui.AccountSection;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.language.LanguageSelect;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/** Who one is here, and what one has set for oneself. */
@Route("account")
@PermitAll
public class AccountView extends Main implements HasDynamicTitle {

  AccountView(
      CurrentUser signedIn,
      KnownPeople people,
      Substitutes substitutes,
      SubstituteService service,
      LanguageSelect language,
      List<AccountSection> sections) {
    addClassNames("page", "account");
    add(new PageHeader(getTranslation("account.title")), person(signedIn, people));
    if (language.isVisible()) {
      add(section("account.language", language, "account.language.hint"));
    }
    if (signedIn.may(Role.APPROVER)) {
      add(new SubstituteCard(service, substitutes, signedIn));
    }
    sections.stream().flatMap(each -> each.create().stream()).forEach(this::add);
  }

  private Component person(CurrentUser signedIn, KnownPeople people) {
    Optional<KnownPerson> known = people.find(signedIn.name());
    Facts facts = new Facts();
    facts.add(getTranslation("account.name"), new Bdi(signedIn.name()));
    facts.add(
        getTranslation("account.email"),
        known
            .flatMap(KnownPerson::email)
            .<Component>map(Bdi::new)
            .orElseGet(() -> new Span(getTranslation("account.email.none"))));
    facts.add(
        getTranslation("account.roles"),
        list(
            Role.ALL.stream()
                .filter(signedIn::may)
                .map(role -> getTranslation("account.role." + role))
                .toList()));
    facts.add(
        getTranslation("account.groups"), list(known.map(KnownPerson::groups).orElse(List.of())));
    Paragraph origin = new Paragraph(getTranslation("account.origin"));
    origin.addClassName("secondary");
    Div card = new Div(facts, origin);
    card.addClassName("card");
    return card;
  }

  private Component list(List<String> names) {
    if (names.isEmpty()) {
      return new Span(getTranslation("account.none"));
    }
    Span all = new Span();
    for (String name : names) {
      if (all.getElement().getChildCount() > 0) {
        all.add(new Text(", "));
      }
      all.add(new Bdi(name));
    }
    return all;
  }

  private Component section(String title, Component content, String hint) {
    Paragraph small = new Paragraph(getTranslation(hint));
    small.addClassName("secondary");
    Div card = new Div(new H2(getTranslation(title)), content, small);
    card.addClassName("card");
    return card;
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("account.title"));
  }
}
