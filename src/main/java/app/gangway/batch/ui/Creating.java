package app.gangway.batch.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Stands on the page while a batch is being created. */
class Creating extends Div {

  Creating(int people) {
    addClassName("card");
    getElement().setAttribute("role", "status");
    ProgressBar busy = new ProgressBar();
    busy.setIndeterminate(true);
    busy.getElement().setAttribute("aria-label", "Creating");
    add(
        new Span(
            people == 1
                ? "Creating 1 onboarding …"
                : "Creating %,d onboardings …".formatted(people)),
        busy);
  }
}
