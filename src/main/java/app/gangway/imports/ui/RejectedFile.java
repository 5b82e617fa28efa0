package app.gangway.imports.ui;

import app.gangway.csv.CsvRejection;
import app.gangway.ui.Bdi;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.util.stream.Collectors;

/** Why a file cannot be read at all, and what to do. */
class RejectedFile extends Div {

  RejectedFile(String fileName, CsvRejection rejection) {
    addClassNames("callout", Tone.FAILED.cssClass());
    getElement().setAttribute("role", "alert");
    Icon icon = Tone.FAILED.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Span file = new Span(new Bdi(fileName), new Span(": "));
    file.addClassName("strong");
    String why =
        rejection.sentences().stream().map(FileTexts::text).collect(Collectors.joining(" "));
    add(icon, new Div(file, new Span(why)));
  }
}
