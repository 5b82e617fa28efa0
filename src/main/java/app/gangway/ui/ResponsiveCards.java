package app.gangway.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.grid.Grid;

/**
 * Shows one column of a grid alone, with all of a row in it, while the window is as narrow as a
 * phone, and the other columns else. Invisible; put it beside the grid.
 */
@Tag("span")
public class ResponsiveCards extends Component {

  /** Below this a grid becomes a list of cards. */
  private static final String QUERY = "(max-width: 700px)";

  private final Grid<?> grid;
  private final Grid.Column<?> card;

  /** To be made once the grid has all its columns. */
  public ResponsiveCards(Grid<?> grid, Grid.Column<?> card) {
    this.grid = grid;
    this.card = card;
    getElement().setAttribute("hidden", true);
    addAttachListener(
        attach -> getElement().executeJs("window.gangway.watchWidth(this, $0)", QUERY));
    narrow(false);
  }

  @ClientCallable
  void narrow(boolean narrow) {
    grid.getColumns().forEach(column -> column.setVisible((column == card) == narrow));
  }
}
