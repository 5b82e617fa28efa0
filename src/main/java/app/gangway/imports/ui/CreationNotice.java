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
    bar.getElement().setAttribute("aria-label", "Creating");
    bar.setIndeterminate(written.isEmpty());
    written.ifPresent(count -> bar.setValue(Math.min(1.0, (double) count / Math.max(1, people))));
    String all =
        people == 1 ? "Creating 1 onboarding …" : "Creating %,d onboardings …".formatted(people);
    Span stay = new Span("You may leave this page; it goes on, and this address leads back.");
    stay.addClassName("secondary");
    add(new Span(all), bar, stay);
  }
}
