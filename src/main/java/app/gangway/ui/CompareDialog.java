package app.gangway.ui;

import app.gangway.ui.LineDiff.Kind;
import app.gangway.ui.LineDiff.Line;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;

/** What has changed between two versions of a text, line by line. */
public class CompareDialog extends Dialog {

  /** A text and what it is called. */
  public record Side(String name, List<String> lines) {}

  /**
   * @param language in which both are written
   */
  public CompareDialog(Locale language, Side before, Side after) {
    setHeaderTitle(getTranslation("compare.title"));
    setWidth("46rem");
    Div lines = new Div();
    lines.addClassName("diff");
    lines.getElement().setAttribute("lang", language.toLanguageTag());
    List<Line> all = LineDiff.between(before.lines(), after.lines());
    all.forEach(line -> lines.getElement().appendChild(element(line)));
    Paragraph legend = new Paragraph(getTranslation("compare.legend", before.name(), after.name()));
    legend.addClassName("secondary");
    add(legend);
    if (all.stream().allMatch(line -> line.kind() == Kind.SAME)) {
      add(new Paragraph(getTranslation("compare.same")));
    }
    add(lines);
    Button close = new Button(getTranslation("component.close"), click -> close());
    close.setAutofocus(true);
    getFooter().add(close);
  }

  private static Element element(Line line) {
    Element text =
        new Element(
            switch (line.kind()) {
              case SAME -> "span";
              case REMOVED -> "del";
              case ADDED -> "ins";
            });
    text.setText(line.text());
    text.setAttribute("dir", "auto");
    Element sign = new Element("span");
    sign.setAttribute("aria-hidden", "true");
    sign.setText(
        switch (line.kind()) {
          case SAME -> " ";
          case REMOVED -> "−";
          case ADDED -> "+";
        });
    Element row = new Element("div");
    row.appendChild(sign, text);
    return row;
  }
}
