package app.gangway.imports.ui;

import app.gangway.batch.ui.Counted;
import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.csv.ProblemFile;
import app.gangway.csv.RowProblem;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.Import;
import app.gangway.imports.StagedImport;
import app.gangway.ui.Facts;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What is in the file: what would be created, every problem, every warning; then the choice. */
class ImportPreview extends Div {

  private final StagedImport staged;
  private final CsvContent content;
  private final Predicate<NewHire> needsApproval;
  private final DuplicateBoxes boxes;
  private final Span ready = new Span();
  private final Div readyLine = line(Tone.COMPLETED, ready);
  private final Span needing = new Span();
  private final Div needingLine = line(Tone.WAITING, needing);
  private final Span leftOut = new Span();
  private final Button take = new Button();
  private final HireTable hires;
  private final Tab hiresTab = new Tab();

  /**
   * @param chosen which of those whose email is somebody's already were ticked before
   * @param confirm is told which of them come in too, and how many come in in all
   * @param discard throws the preview away
   */
  ImportPreview(
      StagedImport staged,
      DuplicateChoice chosen,
      Predicate<NewHire> needsApproval,
      SerializableBiConsumer<DuplicateChoice, Integer> confirm,
      Runnable discard) {
    this.staged = staged;
    this.needsApproval = needsApproval;
    this.content = staged.content();
    this.boxes = new DuplicateBoxes(staged.duplicates(), chosen, this::showWhoComesIn);
    this.hires = new HireTable(needsApproval);
    addClassName("stack");
    add(summary(confirm, discard), sheets());
    showWhoComesIn();
  }

  private Div summary(SerializableBiConsumer<DuplicateChoice, Integer> confirm, Runnable discard) {
    Div summary = new Div(understood());
    summary.addClassName("card");
    staged.sameFile().stream().findFirst().ifPresent(before -> summary.add(imported(before)));
    content.notices().forEach(notice -> summary.add(line(Tone.WAITING, new Span(notice))));
    summary.add(readyLine);
    int broken = content.problemRows().size();
    if (broken > 0) {
      summary.add(
          line(Tone.FAILED, text("%s cannot be taken", Counted.rows(broken))),
          download(staged.about().fileName()));
    }
    summary.add(needingLine, choice(confirm, discard));
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

  private Div choice(SerializableBiConsumer<DuplicateChoice, Integer> confirm, Runnable discard) {
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    take.setDisableOnClick(true);
    take.addClickListener(
        click -> {
          DuplicateChoice chosen = boxes.value();
          confirm.accept(chosen, staged.comingIn(chosen).size());
        });
    leftOut.addClassName("secondary");
    Div buttons = new Div(take, new Button("Discard", click -> discard.run()), leftOut);
    buttons.addClassName("actions");
    Div choice = new Div(boxes, buttons);
    choice.addClassName("choice");
    return choice;
  }

  private void showWhoComesIn() {
    List<CsvRow> coming = staged.comingIn(boxes.value());
    int count = coming.size();
    ready.setText(Counted.people(count) + (count == 1 ? " is ready" : " are ready"));
    readyLine.setVisible(count > 0);
    long asked = coming.stream().filter(row -> needsApproval.test(row.hire())).count();
    needing.setText(Counted.people(asked) + " will need an approval");
    needingLine.setVisible(asked > 0);
    take.setText(count == 0 ? "Nobody to onboard" : "Onboard " + Counted.people(count));
    take.setEnabled(count > 0);
    leftOut.setText(whoIsLeftOut(content.rows().size() - count, content.problemRows().size()));
    hires.show(coming);
    hiresTab.setLabel("As they will be created (%,d)".formatted(count));
  }

  private static String whoIsLeftOut(int known, int broken) {
    List<String> all = new ArrayList<>();
    if (broken > 0) {
      all.add(Counted.rows(broken) + " with problems");
    }
    if (known > 0) {
      all.add(Counted.rows(known) + " whose email is known");
    }
    return all.isEmpty() ? "" : "Left out: " + String.join(", ", all) + ".";
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
      sheets.add(hiresTab, hires);
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
}
