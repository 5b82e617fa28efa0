package app.gangway.batch.ui;

import app.gangway.batch.CsvContent;
import app.gangway.batch.CsvRow;
import app.gangway.batch.Import;
import app.gangway.batch.ProblemFile;
import app.gangway.batch.RowProblem;
import app.gangway.batch.StagedImport;
import app.gangway.newhire.NewHire;
import app.gangway.newhire.StartDates;
import app.gangway.ui.Facts;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.function.Predicate;

/** What is in the file: what would be created, every problem, every warning; then the choice. */
class ImportPreview extends Div {

  private final StagedImport staged;
  private final CsvContent content;
  private final Predicate<NewHire> needsApproval;
  private final Checkbox withDuplicates = new Checkbox();
  private final Button take = new Button();

  /**
   * @param confirm is told whether duplicates come in too
   * @param discard throws the preview away
   */
  ImportPreview(
      StagedImport staged,
      Predicate<NewHire> needsApproval,
      SerializableConsumer<Boolean> confirm,
      Runnable discard) {
    this.staged = staged;
    this.needsApproval = needsApproval;
    this.content = staged.content();
    addClassName("stack");
    add(summary(confirm, discard), sheets());
  }

  private Div summary(SerializableConsumer<Boolean> confirm, Runnable discard) {
    Div summary = new Div(understood());
    summary.addClassName("card");
    staged.sameFile().stream().findFirst().ifPresent(before -> summary.add(imported(before)));
    content.notices().forEach(notice -> summary.add(line(Tone.WAITING, new Span(notice))));
    summary.add(line(Tone.COMPLETED, ready(content.rows().size())));
    int broken = content.problemRows().size();
    if (broken > 0) {
      summary.add(
          line(Tone.FAILED, text("%s cannot be taken as they are", rows(broken))),
          download(staged.about().fileName()));
    }
    if (staged.needingApproval() > 0) {
      summary.add(
          line(Tone.WAITING, text("%s will need an approval", people(staged.needingApproval()))));
    }
    summary.add(choice(confirm, discard));
    return summary;
  }

  private Facts understood() {
    Facts facts = new Facts();
    facts.add("Rows", "%,d".formatted(content.rowCount()));
    facts.add("Separated by", content.delimiter().inWords());
    facts.add("Encoding", content.charset().displayName());
    facts.add("Columns", String.join(", ", content.columns()));
    facts.add("Uploaded", new Moment(staged.about().uploadedAt()), staged.about().uploadedBy());
    facts.add("Kept until", new Moment(staged.about().expiresAt()));
    return facts;
  }

  private static Div imported(Import before) {
    Anchor batch = new Anchor("batches/" + before.id(), "See that batch");
    Span sentence =
        new Span(
            "This file was imported already, by %s, ".formatted(before.confirmedBy().orElse("")));
    Div words = new Div(sentence);
    before.confirmedAt().ifPresent(at -> words.add(new Moment(at), new Span(". ")));
    words.add(batch);
    return line(Tone.WAITING, words);
  }

  private static Span ready(int valid) {
    return text("%s ready", valid == 1 ? "1 person is" : "%,d people are".formatted(valid));
  }

  private Div choice(SerializableConsumer<Boolean> confirm, Runnable discard) {
    Div choice = new Div();
    int doubled = staged.duplicates().size();
    if (doubled > 0) {
      withDuplicates.setLabel(
          "Take in the %s whose email comes twice or is being onboarded".formatted(rows(doubled)));
      withDuplicates.addValueChangeListener(change -> showCount());
      choice.add(withDuplicates);
    }
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    take.setDisableOnClick(true);
    take.addClickListener(click -> confirm.accept(withDuplicates.getValue()));
    showCount();
    Button again = new Button("Discard", click -> discard.run());
    Div buttons = new Div(take, again);
    buttons.addClassName("actions");
    if (!content.rows().isEmpty() && !content.problemRows().isEmpty()) {
      Span rest = new Span("The rows with problems are left out.");
      rest.addClassName("secondary");
      buttons.add(rest);
    }
    choice.add(buttons);
    choice.addClassName("choice");
    return choice;
  }

  private void showCount() {
    int count =
        content.rows().size() - (withDuplicates.getValue() ? 0 : staged.duplicates().size());
    take.setText(count == 0 ? "Nobody to onboard" : "Onboard " + people(count));
    take.setEnabled(count > 0);
  }

  private TabSheet sheets() {
    TabSheet sheets = new TabSheet();
    sheets.addClassName("sheets");
    List<RowProblem> problems = content.problems();
    if (!problems.isEmpty()) {
      sheets.add("Problems (%,d)".formatted(problems.size()), new ProblemTable(problems));
    }
    int looks = content.warnings().size() + staged.duplicates().size();
    if (looks > 0) {
      sheets.add("Worth a look (%,d)".formatted(looks), warnings());
    }
    if (!content.rows().isEmpty()) {
      sheets.add(
          "As they will be created (%,d)".formatted(content.rows().size()), hires(content.rows()));
    }
    return sheets;
  }

  private Component warnings() {
    Div all = new Div();
    all.addClassName("stack");
    if (!staged.duplicates().isEmpty()) {
      all.add(new DuplicateTable(staged.duplicates()));
    }
    if (!content.warnings().isEmpty()) {
      all.add(new ProblemTable(content.warnings()));
    }
    return all;
  }

  private Grid<CsvRow> hires(List<CsvRow> rows) {
    Grid<CsvRow> grid = new Grid<>();
    grid.addThemeVariants(GridVariant.LUMO_COMPACT, GridVariant.LUMO_WRAP_CELL_CONTENT);
    grid.setSelectionMode(Grid.SelectionMode.NONE);
    grid.addColumn(CsvRow::row).setHeader("Row").setAutoWidth(true).setFlexGrow(0);
    grid.addColumn(row -> row.hire().name()).setHeader("Name");
    grid.addColumn(row -> row.hire().email()).setHeader("Email");
    grid.addColumn(row -> StartDates.format(row.hire().startDate())).setHeader("Starts");
    grid.addColumn(row -> row.hire().role()).setHeader("Role");
    grid.addColumn(row -> needsApproval.test(row.hire()) ? "needed" : "").setHeader("Approval");
    grid.setItems(rows);
    grid.setAllRowsVisible(rows.size() <= 10);
    return grid;
  }

  private Anchor download(String fileName) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  byte[] file = ProblemFile.of(content);
                  return new DownloadResponse(
                      new ByteArrayInputStream(file),
                      "problems-" + fileName,
                      "text/csv",
                      file.length);
                }),
            "Download these rows to mend them, and upload that file");
    link.addComponentAsFirst(VaadinIcon.DOWNLOAD_ALT.create());
    link.addClassName("icon-link");
    return link;
  }

  private static Div line(Tone tone, Component content) {
    Icon icon = tone.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div line = new Div(icon, content);
    line.addClassNames("icon-line", tone.cssClass());
    return line;
  }

  private static Span text(String format, Object... words) {
    return new Span(format.formatted(words));
  }

  private static String rows(int count) {
    return count == 1 ? "1 row" : "%,d rows".formatted(count);
  }

  private static String people(int count) {
    return count == 1 ? "1 person" : "%,d people".formatted(count);
  }
}
