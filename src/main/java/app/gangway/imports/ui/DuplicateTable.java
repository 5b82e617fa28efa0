package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.imports.Duplicate;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.ui.Bdi;
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
    addColumn(duplicate -> FileTexts.row(duplicate.row()))
        .setHeader(getTranslation("import.table.row"))
        .setAutoWidth(true)
        .setFlexGrow(0);
    addComponentColumn(duplicate -> new Bdi(duplicate.email()))
        .setHeader(getTranslation("import.table.email"))
        .setFlexGrow(2);
    addComponentColumn(DuplicateTable::why)
        .setHeader(getTranslation("import.table.known"))
        .setFlexGrow(2);
    setItems(duplicates);
    setAllRowsVisible(duplicates.size() <= 10);
  }

  private static Component why(Duplicate duplicate) {
    Div all = new Div();
    if (duplicate.twinRow() != null) {
      all.add(new Div(new Span(translate("import.duplicate.twin", duplicate.twinRow()))));
    }
    if (duplicate.underWay() != null) {
      all.add(line("import.duplicate.underWay", duplicate.underWay()));
    }
    if (duplicate.before() != null) {
      all.add(line("import.duplicate.before", duplicate.before()));
    }
    return all;
  }

  private static Div line(String key, EmailHolder holder) {
    Div line = new Div(new Span(translate(key) + " "), person(holder));
    if (holder.endedAt() != null) {
      line.add(new Span(" "), new Moment(holder.endedAt()));
    }
    return line;
  }

  private static Component person(EmailHolder holder) {
    Bdi name = new Bdi(holder.name());
    return holder.onboardingId() == null
        ? name
        : new Anchor("onboardings/" + holder.onboardingId(), name);
  }
}
