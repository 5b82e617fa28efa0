package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.BulkService;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which rows of a list are ticked, and the column to tick them in; no more than can be acted on at
 * once.
 */
final class Ticks<T> {

  /** As large as its cell: a click beside it would open the onboarding. */
  private static final String TICK =
      "${item.none ? '' : html`"
          + "<input type='checkbox' class='tick' aria-label=${item.label} .checked=${live(item.ticked)}"
          + " @change=${change => tick(change.target.checked)}>`}";

  private final Grid<T> grid;
  private final Function<T, UUID> id;
  private final Function<T, String> name;
  private final IntFunction<List<UUID>> matching;
  private final Runnable changed;
  private final Set<UUID> ids = new LinkedHashSet<>();
  private final Checkbox all = new Checkbox();
  private boolean none;

  /**
   * @param id of a row
   * @param name of a row, for those who hear it
   * @param matching the ids of those that the list shows, up to a number
   * @param changed is told when others are ticked than before
   */
  Ticks(
      Grid<T> grid,
      Function<T, UUID> id,
      Function<T, String> name,
      IntFunction<List<UUID>> matching,
      Runnable changed) {
    this.grid = grid;
    this.id = id;
    this.name = name;
    this.matching = matching;
    this.changed = changed;
    all.setAriaLabel(translate("onboarding.bulk.all"));
    all.addValueChangeListener(
        change -> {
          if (change.isFromClient()) {
            tickAll(change.getValue());
          }
        });
  }

  /** Adds the column. */
  Grid.Column<T> addColumn() {
    return grid.addColumn(
            LitRenderer.<T>of(TICK)
                .withProperty("none", one -> none)
                .withProperty("label", one -> translate("onboarding.bulk.one", name.apply(one)))
                .withProperty("ticked", one -> ids.contains(id.apply(one)))
                .withFunction("tick", (one, told) -> tick(one, told.getBoolean(0))))
        .setHeader(all)
        .setWidth("60px")
        .setFlexGrow(0);
  }

  /** In the order in which they were ticked. */
  List<UUID> ids() {
    return List.copyOf(ids);
  }

  void clear() {
    if (!ids.isEmpty()) {
      ids.clear();
      show(false, null);
    }
  }

  /** Whether there is nothing that could be done with what the list shows. */
  void offerNone(boolean nothing) {
    none = nothing;
    all.setVisible(!nothing);
  }

  /** For whoever has just lost what they were at. */
  void focus() {
    all.focus();
  }

  void tick(T one, boolean on) {
    if (!on) {
      ids.remove(id.apply(one));
    } else if (ids.size() < BulkService.MOST) {
      ids.add(id.apply(one));
    } else {
      Notices.refused(translate("onboarding.bulk.full", BulkService.MOST));
    }
    show(false, one);
  }

  private void tickAll(boolean on) {
    List<UUID> found = on ? matching.apply(BulkService.MOST + 1) : List.of();
    boolean possible = found.size() <= BulkService.MOST;
    if (possible) {
      ids.clear();
      ids.addAll(found);
    } else {
      Notices.refused(translate("onboarding.bulk.tooMany", BulkService.MOST));
    }
    show(possible && on, null);
  }

  /**
   * @param one null if any row may look otherwise than before
   */
  private void show(boolean nowEverything, @Nullable T one) {
    boolean everything = nowEverything && !ids.isEmpty();
    all.setValue(everything);
    all.setIndeterminate(!everything && !ids.isEmpty());
    if (one == null) {
      grid.getDataProvider().refreshAll();
    } else {
      grid.getDataProvider().refreshItem(one);
    }
    changed.run();
  }
}
