package app.gangway.imports.ui;

import app.gangway.csv.CsvRejection;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;

/** Why a file cannot be read at all, and what to do. */
class RejectedFile extends Div {

  RejectedFile(String fileName, CsvRejection rejection) {
    addClassNames("callout", Tone.FAILED.cssClass());
    getElement().setAttribute("role", "alert");
    Icon icon = Tone.FAILED.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Span file = new Span(fileName + ": ");
    file.addClassName("strong");
    add(icon, new Div(file, new Span(rejection.message())));
  }
}
