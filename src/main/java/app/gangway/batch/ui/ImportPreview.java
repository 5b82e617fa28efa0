package app.gangway.batch.ui;

import app.gangway.batch.CsvContent;
import app.gangway.batch.CsvRow;
import app.gangway.batch.ProblemFile;
import app.gangway.batch.RowProblem;
import app.gangway.newhire.StartDates;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;

/** What is in the file: what would be created, every problem, every warning; then the choice. */
class ImportPreview extends Div {

  ImportPreview(String fileName, CsvContent content, Runnable confirm, Runnable startOver) {
    addClassName("stack");
    int valid = content.rows().size();
    int broken = content.problemRows().size();

    Div summary = new Div();
    summary.addClassName("card");
    Span file = new Span(fileName);
    file.addClassName("strong");
    Span understood =
        new Span(
            "%,d rows, separated by %s, %s"
                .formatted(
                    content.rowCount(),
                    content.delimiter().inWords(),
                    content.charset().displayName()));
    understood.addClassName("secondary");
    summary.add(
        new Div(file, new Span(" "), understood),
        line(
            Tone.COMPLETED,
            valid == 1 ? "1 person is ready" : "%,d people are ready".formatted(valid)));
    if (broken > 0) {
      summary.add(line(Tone.FAILED, rows(broken) + " cannot be taken as they are"));
    }
    if (!content.warnings().isEmpty()) {
      summary.add(line(Tone.WAITING, "%,d things to look at".formatted(content.warnings().size())));
    }
    content.notices().forEach(notice -> summary.add(line(Tone.WAITING, notice)));
    summary.add(actions(content, confirm, startOver));
    add(summary);

    if (broken > 0) {
      add(new H2("Problems"), problems(content.problems()), download(fileName, content));
    }
    if (!content.warnings().isEmpty()) {
      add(new H2("Worth a look"), problems(content.warnings()));
    }
    if (valid > 0) {
      add(new H2("As they will be created"), people(content.rows()));
    }
  }

  private static Div actions(CsvContent content, Runnable confirm, Runnable startOver) {
    int valid = content.rows().size();
    Button take =
        new Button(valid == 1 ? "Onboard 1 person" : "Onboard %,d people".formatted(valid));
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    take.setDisableOnClick(true);
    take.setEnabled(valid > 0);
    take.addClickListener(click -> confirm.run());
    Button again = new Button("Choose another file", click -> startOver.run());
    Div actions = new Div(take, again);
    actions.addClassName("actions");
    if (valid > 0 && !content.problemRows().isEmpty()) {
      Span rest = new Span("The rows with problems are left out.");
      rest.addClassName("secondary");
      actions.add(rest);
    }
    return actions;
  }

  private static Grid<RowProblem> problems(List<RowProblem> problems) {
    Grid<RowProblem> grid = grid();
    grid.addColumn(RowProblem::row).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(RowProblem::message).setHeader("What is wrong").setFlexGrow(1);
    grid.setItems(problems);
    grid.setAllRowsVisible(problems.size() <= 10);
    return grid;
  }

  private static Grid<CsvRow> people(List<CsvRow> rows) {
    Grid<CsvRow> grid = grid();
    grid.addColumn(CsvRow::row).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(row -> row.hire().name()).setHeader("Name");
    grid.addColumn(row -> row.hire().email()).setHeader("Email");
    grid.addColumn(row -> StartDates.format(row.hire().startDate())).setHeader("Starts");
    grid.addColumn(row -> row.hire().role()).setHeader("Role");
    grid.setItems(rows);
    grid.setAllRowsVisible(rows.size() <= 10);
    return grid;
  }

  private static <T> Grid<T> grid() {
    Grid<T> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    return grid;
  }

  private static Anchor download(String fileName, CsvContent content) {
    byte[] file = ProblemFile.of(content.problemRows());
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event ->
                    new DownloadResponse(
                        new ByteArrayInputStream(file),
                        "problems-" + fileName,
                        "text/csv",
                        file.length)),
            "Download these rows to mend them");
    link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
    link.addClassName("icon-link");
    return link;
  }

  private static Div line(Tone tone, String text) {
    Icon icon = tone.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div line = new Div(icon, new Span(text));
    line.addClassNames("icon-line", tone.cssClass());
    return line;
  }

  private static String rows(int count) {
    return count == 1 ? "1 row" : "%,d rows".formatted(count);
  }
}
