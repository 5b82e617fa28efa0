package app.gangway.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.grid.Grid;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

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
  private final Set<Grid.Column<?>> kept = new HashSet<>();
  private final Set<Grid.Column<?>> hidden = new HashSet<>();
  private boolean narrow;

  /** To be made once the grid has all its columns. */
  public ResponsiveCards(Grid<?> grid, Grid.Column<?> card) {
    this.grid = grid;
    this.card = card;
    getElement().setAttribute("hidden", true);
    addAttachListener(
        attach -> getElement().executeJs("window.gangway.watchWidth(this, $0)", QUERY));
    narrow(false);
  }

  /** With a column that stands beside the card, too. */
  public ResponsiveCards keeping(Grid.Column<?> column) {
    kept.add(column);
    show();
    return this;
  }

  /** Hides these columns of a wide window, and no others. */
  public void hide(Collection<? extends Grid.Column<?>> columns) {
    hidden.clear();
    hidden.addAll(columns);
    show();
  }

  @ClientCallable
  void narrow(boolean now) {
    narrow = now;
    show();
  }

  private void show() {
    grid.getColumns().forEach(column -> column.setVisible(isShown(column)));
  }

  private boolean isShown(Grid.Column<?> column) {
    return kept.contains(column) || (column == card) == narrow && !hidden.contains(column);
  }
}
