package app.gangway.imports.ui;

import app.gangway.csv.CsvRejection;
import app.gangway.ui.Bdi;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.util.stream.Collectors;

/** Why a file cannot be read at all, and what to do. */
class RejectedFile extends Div {

  RejectedFile(String fileName, CsvRejection rejection) {
    this(
        rejection.sentences().stream().map(FileTexts::text).collect(Collectors.joining(" ")),
        file(fileName));
  }

  /**
   * @param file whose it is, if that is known
   */
  RejectedFile(String why, Component... file) {
    addClassNames("callout", Tone.FAILED.cssClass());
    getElement().setAttribute("role", "alert");
    Icon icon = Tone.FAILED.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div words = new Div(file);
    words.add(new Span(why));
    add(icon, words);
  }

  private static Span file(String name) {
    Span file = new Span(new Bdi(name), new Span(": "));
    file.addClassName("strong");
    return file;
  }
}
