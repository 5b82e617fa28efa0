package app.gangway.imports.ui;

import app.gangway.imports.Duplicate;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.ui.Moment;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Emails that come twice, or whose owner is being onboarded already or was before. */
class DuplicateTable extends Grid<Duplicate> {

  DuplicateTable(List<Duplicate> duplicates) {
    addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    setSelectionMode(SelectionMode.NONE);
    addColumn(Duplicate::row).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
    addColumn(Duplicate::email).setHeader("Email").setFlexGrow(2);
    addComponentColumn(DuplicateTable::why).setHeader("Is there already").setFlexGrow(2);
    setItems(duplicates);
    setAllRowsVisible(duplicates.size() <= 10);
  }

  private static Component why(Duplicate duplicate) {
    Div all = new Div();
    if (duplicate.twinRow() != null) {
      all.add(new Div(new Span("in row " + duplicate.twinRow())));
    }
    if (duplicate.underWay() != null) {
      all.add(new Div(person(duplicate.underWay()), new Span(" is being onboarded with it")));
    }
    if (duplicate.before() != null) {
      all.add(before(duplicate.before()));
    }
    return all;
  }

  private static Div before(EmailHolder holder) {
    Div line = new Div(person(holder), new Span(" was onboarded with it "));
    if (holder.endedAt() != null) {
      line.add(new Moment(holder.endedAt()));
    }
    return line;
  }

  private static Component person(EmailHolder holder) {
    return holder.onboardingId() == null
        ? new Span(holder.name())
        : new Anchor("onboardings/" + holder.onboardingId(), holder.name());
  }
}
