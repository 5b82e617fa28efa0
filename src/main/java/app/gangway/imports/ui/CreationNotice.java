package app.gangway.imports.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.OptionalInt;

/** Stands on the page while a batch is being created. */
class CreationNotice extends Div {

  /**
   * @param written how many there are so far; empty where this node does not know
   */
  CreationNotice(OptionalInt written, int people) {
    addClassName("card");
    getElement().setAttribute("role", "status");
    ProgressBar bar = new ProgressBar();
    bar.getElement().setAttribute("aria-label", getTranslation("import.creating.label"));
    bar.setIndeterminate(written.isEmpty());
    written.ifPresent(count -> bar.setValue(Math.min(1.0, (double) count / Math.max(1, people))));
    Span stay = new Span(getTranslation("import.creating.stay"));
    stay.addClassName("secondary");
    add(new Span(getTranslation("import.creating", people)), bar, stay);
  }
}
