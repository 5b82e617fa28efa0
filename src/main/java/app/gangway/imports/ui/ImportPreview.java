package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.csv.ProblemFile;
import app.gangway.imports.CorrectionReceipt;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.Import;
import app.gangway.imports.RowEdit;
import app.gangway.imports.Shown;
import app.gangway.imports.StagedImport;
import app.gangway.onboarding.intake.PlanPreview;
import app.gangway.onboarding.intake.PlanPreviews;
import app.gangway.onboarding.intake.PlanPreviews.Previewing;
import app.gangway.onboarding.intake.PlanSummary;
import app.gangway.onboarding.ui.WhatWillHappen;
import app.gangway.ui.Bdi;
import app.gangway.ui.Facts;
import app.gangway.ui.Focus;
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
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What is in the file: what would be created, every problem, every warning; then the choice. */
class ImportPreview extends Div {

  private final PlanPreviews previews;
  private final WhatWillHappen plan;
  private Previewing now;
  private final SerializableBiConsumer<DuplicateChoice, Shown> confirm;
  private final Runnable discard;
  private final Div summary = new Div();
  private final Span said = new Span();
  private final AssignedColumns assigned;
  private final PreviewSheets sheets;
  private StagedImport staged;
  private DuplicateBoxes boxes;
  private final Span ready = new Span();
  private final Div readyLine = line(Tone.COMPLETED, ready);
  private final Span needing = new Span();
  private final Div needingLine = line(Tone.WAITING, needing);
  private final Span leftOut = new Span();
  private final Button take = new Button();

  /**
   * @param chosen which of those whose email is somebody's already were ticked before
   * @param previews say what will be done for each
   * @param plan shows it
   * @param confirm is told which of them come in too, and what was shown
   * @param discard throws the preview away
   * @param correct stores what is typed into a row
   * @param assigned says which columns were assigned
   */
  ImportPreview(
      StagedImport staged,
      DuplicateChoice chosen,
      PlanPreviews previews,
      WhatWillHappen plan,
      SerializableBiConsumer<DuplicateChoice, Shown> confirm,
      Runnable discard,
      Function<RowEdit, CorrectionReceipt> correct,
      AssignedColumns assigned) {
    this.staged = staged;
    this.previews = previews;
    this.plan = plan;
    this.now = previews.current();
    this.confirm = confirm;
    this.discard = discard;
    this.assigned = assigned;
    this.boxes = new DuplicateBoxes(staged.duplicates(), chosen, this::showWhoComesIn);
    this.sheets =
        new PreviewSheets(
            staged,
            row -> plan(row).asksApproval(),
            edit -> showAfter(correct.apply(edit)),
            said::setText);
    addClassName("stack");
    summary.addClassName("card");
    said.addClassName("secondary");
    said.getElement().setAttribute("role", "status");
    take.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    take.setDisableOnClick(true);
    take.addClickListener(click -> take());
    leftOut.addClassName("secondary");
    add(summary, said, sheets);
    summarize();
  }

  private CorrectionReceipt showAfter(CorrectionReceipt receipt) {
    if (receipt instanceof CorrectionReceipt.Kept kept) {
      show(kept.staged());
      if (staged.content().problemRows().isEmpty()) {
        Focus.on(take);
      }
    } else if (receipt instanceof CorrectionReceipt.Overtaken overtaken) {
      show(overtaken.staged());
    }
    return receipt;
  }

  /** What is ticked stays so. */
  private void show(StagedImport now) {
    staged = now;
    assigned.show(now);
    boxes = new DuplicateBoxes(now.duplicates(), boxes.value(), this::showWhoComesIn);
    sheets.show(now);
    summarize();
  }

  private void take() {
    DuplicateChoice chosen = boxes.value();
    int people = staged.comingIn(chosen).size();
    confirm.accept(chosen, new Shown(people, staged.about().revision()));
  }

  private void summarize() {
    CsvContent content = staged.content();
    summary.removeAll();
    summary.add(understood(content));
    staged.sameFile().stream().findFirst().ifPresent(before -> summary.add(imported(before)));
    content
        .notices()
        .forEach(notice -> summary.add(line(Tone.WAITING, text("import.notice." + notice))));
    summary.add(assigned, readyLine);
    int broken = content.problemRows().size();
    if (broken > 0) {
      summary.add(
          line(Tone.FAILED, text("import.problemRows", broken)),
          download(staged.about().fileName()));
    }
    summary.add(needingLine, plan, choice());
    showWhoComesIn();
  }

  private Facts understood(CsvContent content) {
    Facts facts = new Facts();
    facts.add(translate("import.fact.rows"), translate("import.number", content.rowCount()));
    facts.add(
        translate("import.fact.delimiter"), translate("import.delimiter." + content.delimiter()));
    facts.add(translate("import.fact.encoding"), content.charset().displayName());
    facts.add(
        translate("import.fact.columns"),
        new Bdi(String.join(FileTexts.separator(), content.columns())));
    facts.add(
        translate("import.fact.uploaded"),
        new Moment(staged.about().uploadedAt()),
        staged.about().uploadedBy());
    facts.add(translate("import.fact.keptUntil"), new Moment(staged.about().expiresAt()));
    return facts;
  }

  private static Div imported(Import before) {
    Div words =
        new Div(text("import.before"), new Span(" "), new Bdi(before.confirmedBy().orElse("")));
    before.confirmedAt().ifPresent(at -> words.add(new Span(" · "), new Moment(at)));
    words.add(
        new Span(" · "), new Anchor("batches/" + before.id(), translate("import.before.batch")));
    return line(Tone.WAITING, words);
  }

  private Div choice() {
    Div buttons =
        new Div(take, new Button(translate("import.discard"), click -> discard.run()), leftOut);
    buttons.addClassName("actions");
    Div choice = new Div(boxes, buttons);
    choice.addClassName("choice");
    return choice;
  }

  private void showWhoComesIn() {
    List<CsvRow> coming = staged.comingIn(boxes.value());
    int count = coming.size();
    ready.setText(translate("import.ready", count));
    readyLine.setVisible(count > 0);
    now = previews.current();
    List<PlanPreview> plans = coming.stream().map(this::plan).toList();
    plan.show(PlanSummary.of(plans));
    long asked = plans.stream().filter(PlanPreview::asksApproval).count();
    needing.setText(translate("import.needApproval", asked));
    needingLine.setVisible(asked > 0);
    take.setText(
        count == 0 ? translate("import.confirm.nobody") : translate("import.confirm", count));
    take.setEnabled(count > 0);
    int known = staged.content().rows().size();
    leftOut.setText(whoIsLeftOut(known - count, staged.content().problemRows().size()));
    sheets.showHires(staged, coming);
  }

  private PlanPreview plan(CsvRow row) {
    return now.of(row.hire(), row.details(), getLocale());
  }

  private static String whoIsLeftOut(int known, int broken) {
    List<String> all = new ArrayList<>();
    if (broken > 0) {
      all.add(translate("import.leftOut.problems", broken));
    }
    if (known > 0) {
      all.add(translate("import.leftOut.known", known));
    }
    return String.join(" · ", all);
  }

  private Anchor download(String fileName) {
    Anchor link =
        new Anchor(
            DownloadHandler.fromInputStream(
                event -> {
                  byte[] file = ProblemFile.of(staged.content());
                  return new DownloadResponse(
                      new ByteArrayInputStream(file),
                      "problems-" + fileName,
                      "text/csv",
                      file.length);
                }),
            translate("import.download"));
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

  private static Span text(String key, Object... arguments) {
    return new Span(translate(key, arguments));
  }
}
