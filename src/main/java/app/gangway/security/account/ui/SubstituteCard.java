package app.gangway.security.account.ui;

import app.gangway.security.CurrentUser;
import app.gangway.security.KnownPerson;
import app.gangway.security.Substitutes;
import app.gangway.security.Substitution;
import app.gangway.security.account.SubstituteService;
import app.gangway.security.account.SubstituteService.Problem;
import app.gangway.ui.Focus;
import app.gangway.ui.Notices;
import app.gangway.ui.language.ComponentTexts;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;

/** Who stands in for the viewer, and for whom the viewer does. */
class SubstituteCard extends Div {

  private final SubstituteService service;
  private final Substitutes substitutes;
  private final CurrentUser signedIn;
  private final Div state = new Div();
  private final Select<String> person = new Select<>();
  private final DatePicker from = day("substitute.from");
  private final DatePicker to = day("substitute.to");
  private final Button end = new Button(getTranslation("substitute.end"), click -> end());

  SubstituteCard(SubstituteService service, Substitutes substitutes, CurrentUser signedIn) {
    this.service = service;
    this.substitutes = substitutes;
    this.signedIn = signedIn;
    addClassNames("card", "substitute");
    state.addClassName("strong");
    state.getElement().setAttribute("role", "status");
    Paragraph hint = new Paragraph(getTranslation("substitute.hint"));
    hint.addClassName("secondary");
    add(new H2(getTranslation("substitute.title")), state, hint);
    List<String> offered = service.offered().stream().map(KnownPerson::name).toList();
    if (offered.isEmpty()) {
      add(new Paragraph(getTranslation("substitute.nobody")));
    } else {
      add(form(offered), actions());
    }
    refresh();
  }

  private Div form(List<String> offered) {
    person.setLabel(getTranslation("substitute.person"));
    person.setItems(offered);
    LocalDate today = substitutes.day();
    substitutes
        .of(signedIn.name())
        .ifPresentOrElse(
            chosen -> {
              person.setValue(chosen.substitute());
              from.setValue(chosen.from());
              to.setValue(chosen.to());
            },
            () -> from.setValue(today));
    Div fields = new Div(person, from, to);
    fields.addClassName("fields");
    return fields;
  }

  private DatePicker day(String label) {
    DatePicker field = new DatePicker(getTranslation(label));
    field.setI18n(ComponentTexts.datePicker());
    field.setAutoOpen(false);
    return field;
  }

  private Div actions() {
    Button save = new Button(getTranslation("substitute.save"), click -> save());
    save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    Div actions = new Div(save, end);
    actions.addClassName("actions");
    return actions;
  }

  private void save() {
    person.setInvalid(false);
    from.setInvalid(false);
    to.setInvalid(false);
    if (person.getValue() == null) {
      refuse(person, "substitute.problem.UNKNOWN");
    } else if (from.getValue() == null) {
      refuse(from, "substitute.problem.day");
    } else if (to.getValue() == null) {
      refuse(to, "substitute.problem.day");
    } else {
      service
          .choose(person.getValue(), from.getValue(), to.getValue())
          .ifPresentOrElse(this::refuse, this::saved);
    }
  }

  private void saved() {
    refresh();
    Notices.done(getTranslation("substitute.saved"));
  }

  private void refuse(Problem problem) {
    String key = "substitute.problem." + problem;
    switch (problem) {
      case END_BEFORE_START, OVER -> refuse(to, key);
      case UNKNOWN, SELF, AWAY -> refuse(person, key);
    }
  }

  private <T extends HasValidation & Focusable<?>> void refuse(T field, String key) {
    field.setErrorMessage(getTranslation(key));
    field.setInvalid(true);
    field.focus();
  }

  private void end() {
    service.end();
    person.clear();
    to.clear();
    refresh();
    Notices.done(getTranslation("substitute.ended"));
    Focus.on(person);
  }

  private void refresh() {
    state.removeAll();
    substitutes
        .of(signedIn.name())
        .ifPresentOrElse(
            this::show, () -> state.add(line(getTranslation("substitute.state.none"))));
    List<Substitution> others = substitutes.by(signedIn.name());
    others.forEach(each -> state.add(line(forWhom(each))));
    end.setVisible(substitutes.of(signedIn.name()).isPresent());
    if (end.isVisible() && !others.isEmpty()) {
      state.add(line(getTranslation("substitute.onward")));
    }
  }

  private void show(Substitution chosen) {
    String from = Dates.text(chosen.from());
    String to = Dates.text(chosen.to());
    state.add(
        line(
            chosen.holdsOn(substitutes.day())
                ? getTranslation("substitute.state.now", chosen.substitute(), to)
                : getTranslation("substitute.state.later", chosen.substitute(), from, to)));
  }

  private String forWhom(Substitution each) {
    String from = Dates.text(each.from());
    String to = Dates.text(each.to());
    return each.holdsOn(substitutes.day())
        ? getTranslation("substitute.for.now", each.person(), to)
        : getTranslation("substitute.for.later", each.person(), from, to);
  }

  private static Div line(String text) {
    return new Div(text);
  }
}
