package app.gangway.insights.ui;

import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures of a picture, to be read. */
class FigureTable extends NativeTable {

  /**
   * @param title what is heard of it
   * @param columns their titles, that of the rows' own first
   */
  FigureTable(String title, String... columns) {
    addClassName("figures");
    setCaptionText(title);
    NativeTableRow head = getHead().addRow();
    for (String column : columns) {
      heading(head, "col").setText(column);
    }
  }

  void row(Component what, List<Component> figures) {
    NativeTableRow row = getBody().addRow();
    heading(row, "row").add(what);
    figures.forEach(figure -> row.addDataCell().add(figure));
  }

  void row(String what, List<Component> figures) {
    row(new Span(what), figures);
  }

  private static NativeTableHeaderCell heading(NativeTableRow row, String scope) {
    NativeTableHeaderCell cell = row.addHeaderCell();
    cell.getElement().setAttribute("scope", scope);
    return cell;
  }

  /**
   * A number; a link to those whom it counts unless these are none.
   *
   * @param href null where no list can be kept to them
   */
  static Component count(long count, @Nullable String href) {
    return count == 0 || href == null ? count(count) : new Anchor(href, Numbers.text(count));
  }

  static Component count(long count) {
    return new Span(Numbers.text(count));
  }

  static Component text(String text) {
    return new Span(text);
  }
}
