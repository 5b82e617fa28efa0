package app.gangway.onboarding.ui;

import app.gangway.onboarding.MovedStep;
import app.gangway.onboarding.MovedStep.Move;
import app.gangway.ui.Moment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What another first day would do to the steps that are open, before it is done. */
class MovedSteps extends Div {

  private final StepTitles titles;
  private final @Nullable UUID version;

  /**
   * @param version of the process that the steps are of; null for none
   */
  MovedSteps(StepTitles titles, @Nullable UUID version) {
    this.titles = titles;
    this.version = version;
    addClassName("moved-steps");
    // It changes while the focus stays in the field above.
    getElement().setAttribute("role", "status");
  }

  void clear() {
    removeAll();
  }

  void show(List<MovedStep> steps) {
    removeAll();
    if (steps.isEmpty()) {
      add(new Paragraph(getTranslation("onboarding.startDate.nothing")));
      return;
    }
    UnorderedList list = new UnorderedList();
    list.addClassName("plan");
    steps.forEach(step -> list.add(item(step)));
    add(new Paragraph(getTranslation("onboarding.startDate.moves", steps.size())), list);
  }

  private ListItem item(MovedStep moved) {
    Span title = new Span(titles.title(version, moved.step()));
    title.addClassName("plan-title");
    Span facts = new Span();
    facts.addClassName("secondary");
    Move start = moved.start();
    Move due = moved.due();
    if (start != null) {
      facts.add(getTranslation("onboarding.startDate.starts") + " ");
      add(facts, start, moved.blocked() ? "onboarding.startDate.afterOthers" : "plan.atOnce");
    }
    if (start != null && due != null) {
      facts.add(" · ");
    }
    if (due != null) {
      facts.add(getTranslation("activity.dueBy") + " ");
      add(facts, due, "onboarding.startDate.noDay");
    }
    return new ListItem(title, facts);
  }

  private void add(Span facts, Move move, String none) {
    facts.add(
        at(move.to(), none),
        new Span(" (" + getTranslation("onboarding.startDate.before") + " "),
        at(move.from(), none),
        new Span(")"));
  }

  private Component at(@Nullable Instant time, String none) {
    return time == null ? new Span(getTranslation(none)) : Moment.day(time);
  }
}
