package app.gangway.approval.ui;

import app.gangway.security.Substitutes;
import app.gangway.security.Substitution;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Says for whom the viewer decides, too; hidden where that is nobody. */
class StandingInNote extends Div {

  private final Substitutes substitutes;
  private final String viewer;

  StandingInNote(Substitutes substitutes, String viewer) {
    this.substitutes = substitutes;
    this.viewer = viewer;
    addClassNames("callout", "tone-queued");
    refresh();
  }

  void refresh() {
    removeAll();
    List<Substitution> now =
        substitutes.by(viewer).stream().filter(each -> each.holdsOn(substitutes.day())).toList();
    Div lines = new Div();
    now.forEach(
        each ->
            lines.add(
                new Div(
                    new Span(
                        getTranslation(
                            "substitute.for.now", each.person(), Dates.text(each.to()))))));
    add(lines, new Anchor("account", getTranslation("account.title")));
    setVisible(!now.isEmpty());
  }
}
