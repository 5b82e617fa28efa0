package app.gangway.process.ui;

import app.gangway.process.definition.Problem;
import app.gangway.ui.Bdi;
import app.gangway.ui.Focus;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.Icon;
import java.util.List;

/** What is wrong with a definition, each with its place. Told in English, as to programs. */
class ProblemList extends Div {

  private final Span title = new Span();
  private final UnorderedList list = new UnorderedList();

  ProblemList() {
    addClassNames("callout", "problems", Tone.FAILED.cssClass());
    Icon icon = Tone.FAILED.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    title.addClassName("strong");
    add(icon, new Div(title, list));
    setVisible(false);
  }

  /**
   * @param told what the whole of them means; nothing is shown where there is none
   */
  void show(String told, List<Problem> problems) {
    title.setText(told);
    list.removeAll();
    problems.forEach(problem -> list.add(item(problem)));
    setVisible(!problems.isEmpty());
  }

  /** For whoever has just been refused. */
  void focus() {
    Focus.on(this);
  }

  private static ListItem item(Problem problem) {
    ListItem item = new ListItem();
    if (!problem.place().isEmpty()) {
      Code place = new Code(problem.place());
      place.getElement().setAttribute("dir", "ltr");
      item.add(place, new Span(" "));
    }
    Bdi text = new Bdi(problem.text());
    text.getElement().setAttribute("lang", "en");
    item.add(text);
    return item;
  }
}
