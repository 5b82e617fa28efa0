package app.gangway.insights.ui;

import app.gangway.insights.FigureFile;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;

/** The answer to one question: as a picture, as a table and as a file. */
class Picture extends Div {

  Picture(String title, String hint, FigureTable table, FigureFile file, Component... content) {
    addClassNames("card", "picture");
    Paragraph below = new Paragraph(hint);
    below.addClassName("secondary");
    add(new H2(title), below);
    if (file.rows().isEmpty()) {
      add(new Paragraph(getTranslation("insights.none")));
      return;
    }
    add(content);
    Div scroller = new Div(table);
    scroller.addClassName("scroller");
    Div foot =
        new Div(
            new NativeDetails(getTranslation("insights.table"), scroller), download(title, file));
    foot.addClassName("picture-foot");
    add(foot);
  }

  private Anchor download(String title, FigureFile file) {
    Icon icon = VaadinIcon.DOWNLOAD_ALT.create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Anchor link = new Anchor();
    link.setHref(
        (DownloadHandler)
            event -> {
              event.setFileName(file.name());
              event.setContentType("text/csv");
              file.write(event.getOutputStream());
            });
    link.add(icon, new Span(getTranslation("insights.csv")));
    link.getElement().setAttribute("aria-label", getTranslation("insights.csv.label", title));
    link.addClassName("icon-link");
    return link;
  }
}
