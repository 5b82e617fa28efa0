package app.gangway.mail.ui;

import app.gangway.mail.template.TemplateWords;
import app.gangway.mail.ui.LineDiff.Kind;
import app.gangway.mail.ui.LineDiff.Line;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What has changed between two versions of words, line by line. */
class CompareDialog extends Dialog {

  /** Words and what they are called. */
  record Side(String name, TemplateWords words) {

    List<String> lines() {
      return Stream.concat(Stream.of(words.subject(), ""), words.body().lines()).toList();
    }
  }

  CompareDialog(Locale language, Side before, Side after) {
    setHeaderTitle(getTranslation("mail.compare.title"));
    setWidth("46rem");
    Div lines = new Div();
    lines.addClassName("diff");
    lines.getElement().setAttribute("lang", language.toLanguageTag());
    List<Line> all = LineDiff.between(before.lines(), after.lines());
    all.forEach(line -> lines.getElement().appendChild(element(line)));
    Paragraph legend =
        new Paragraph(getTranslation("mail.compare.legend", before.name(), after.name()));
    legend.addClassName("secondary");
    add(legend);
    if (all.stream().allMatch(line -> line.kind() == Kind.SAME)) {
      add(new Paragraph(getTranslation("mail.compare.same")));
    }
    add(lines);
    Button close = new Button(getTranslation("mail.close"), click -> close());
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
