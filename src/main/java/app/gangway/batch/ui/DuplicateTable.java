package app.gangway.batch.ui;

import static java.util.stream.Collectors.joining;

import app.gangway.batch.Duplicate;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Emails that come twice, or whose owner is being onboarded already. */
class DuplicateTable extends Grid<Duplicate> {

  DuplicateTable(List<Duplicate> duplicates) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    setSelectionMode(SelectionMode.NONE);
    addColumn(Duplicate::row).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
    addColumn(Duplicate::email).setHeader("Email").setFlexGrow(2);
    addColumn(DuplicateTable::why).setHeader("Is there already").setFlexGrow(2);
    setItems(duplicates);
    setAllRowsVisible(duplicates.size() <= 10);
  }

  private static String why(Duplicate duplicate) {
    String running =
        duplicate.runningName() == null
            ? ""
            : "%s is being onboarded with it".formatted(duplicate.runningName());
    String twin = duplicate.twinRow() == null ? "" : "in row " + duplicate.twinRow();
    return Stream.of(twin, running).filter(Predicate.not(String::isEmpty)).collect(joining("; "));
  }
}
