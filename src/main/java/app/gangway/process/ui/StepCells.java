package app.gangway.process.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.process.definition.Problem;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.List;

/** What the grid says of a step. */
record StepCells(StepChoices choices, ProcessDefinition definition, List<Problem> problems) {

  /** All of it, one below the other. */
  Div card(Step step, int index) {
    Div card = new Div(what(step, index), when(step));
    if (step.owner() != null) {
      card.add(said(step.owner()));
    }
    card.addClassName("step-card");
    return card;
  }

  Div what(Step step, int index) {
    Icon handle = VaadinIcon.ELLIPSIS_DOTS_V.create();
    handle.addClassName("handle");
    handle.getElement().setAttribute("aria-hidden", "true");
    Span place = new Span(Numbers.text(index + 1));
    place.addClassName("step-number");
    Bdi title = new Bdi(ProcessWords.title(step));
    title.addClassName("strong");
    Bdi action = new Bdi(choices.action(step.action()));
    action.addClassName("secondary");
    Div called = new Div(title, action);
    called.addClassName("step-title");
    Div badges = badges(step, index);
    if (badges.getComponentCount() > 0) {
      called.add(badges);
    }
    Div what = new Div(handle, place, called);
    what.addClassName("step-what");
    return what;
  }

  private Div badges(Step step, int index) {
    Div badges = new Div();
    badges.addClassName("badges");
    int wrong = FieldProblems.at(problems, "steps[%d]".formatted(index)).size();
    if (wrong > 0) {
      badges.add(new Badge(Tone.FAILED, translate("process.step.problems", wrong)));
    }
    if (!step.required()) {
      badges.add(new Badge(Tone.QUEUED, translate("process.optional")));
    }
    if (step.approval() != null) {
      badges.add(new Badge(Tone.WAITING, translate("process.approval.equipment")));
    }
    return badges;
  }

  Div when(Step step) {
    Div when = new Div(new Div(ProcessWords.offset(step.start())));
    when.addClassName("step-times");
    if (step.due() != null) {
      when.add(said(translate("process.step.due", ProcessWords.offset(step.due()))));
    }
    if (!step.after().isEmpty()) {
      when.add(said(translate("process.step.after", StepList.titles(step.after(), definition))));
    }
    if (step.when() != null) {
      when.add(said(ProcessWords.condition(step.when())));
    }
    return when;
  }

  private static Div said(String text) {
    Div said = new Div(new Bdi(text));
    said.addClassName("secondary");
    return said;
  }
}
