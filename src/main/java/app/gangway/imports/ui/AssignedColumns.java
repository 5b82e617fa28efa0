package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.UnassignedColumns;
import app.gangway.imports.AssignmentReceipt;
import app.gangway.imports.AssignmentService;
import app.gangway.imports.StagedImport;
import app.gangway.imports.TooManyFilesException;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Focus;
import app.gangway.ui.Notices;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Which columns of a previewed file were assigned, and where others can be. */
class AssignedColumns extends Div {

  private final AssignmentService service;
  private final CurrentUser signedIn;
  private final Runnable changed;
  private final Span words = new Span();
  private final Button change = new Button(translate("columns.change"), click -> open());
  private final Div place = new Div();
  private StagedImport staged;

  /**
   * @param changed shows the import anew
   */
  AssignedColumns(
      StagedImport staged, AssignmentService service, CurrentUser signedIn, Runnable changed) {
    this.staged = staged;
    this.service = service;
    this.signedIn = signedIn;
    this.changed = changed;
    change.addThemeVariants(ButtonVariant.LUMO_SMALL);
    Icon icon = Tone.WAITING.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div line = new Div(icon, words, change);
    line.addClassNames("icon-line", Tone.WAITING.cssClass());
    addClassName("assigned-columns");
    add(line, place);
    show(staged);
  }

  /** Shows what is so now; a form that is open stays. */
  void show(StagedImport now) {
    staged = now;
    ColumnAssignment assigned = now.content().assigned();
    setVisible(!assigned.columns().isEmpty());
    words.setText(
        translate(
            assigned.remembered() ? "columns.assigned.before" : "columns.assigned",
            assigned.columns().entrySet().stream()
                .map(AssignedColumns::pair)
                .collect(Collectors.joining(FileTexts.separator()))));
  }

  private static String pair(Map.Entry<NewHireField, String> assigned) {
    return translate(
        "columns.pair",
        FileTexts.isolated(assigned.getValue()),
        FileTexts.isolated(FileTexts.column(assigned.getKey())));
  }

  private void open() {
    try {
      service
          .columns(id())
          .ifPresentOrElse(this::open, () -> Notices.refused(translate("columns.closed")));
    } catch (TooManyFilesException tooMany) {
      Notices.refused(translate("import.busy"));
    }
  }

  private void open(UnassignedColumns columns) {
    Button cancel = new Button(translate("columns.cancel"), click -> close());
    Button forget = new Button(translate("columns.forget"), click -> forget());
    forget.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    ColumnForm form =
        new ColumnForm(
            columns, staged.content().assigned().columns(), this::assign, cancel, forget);
    if (staged.corrected().isCorrected()) {
      form.warn(translate("columns.lost"));
    }
    place.removeAll();
    place.add(form);
    form.focus();
  }

  private void close() {
    place.removeAll();
    Focus.on(change);
  }

  private void forget() {
    try {
      service.forget(id());
      Notices.done(translate("columns.forgotten"));
      close();
    } catch (TooManyFilesException tooMany) {
      Notices.refused(translate("import.busy"));
    }
  }

  private void assign(Map<NewHireField, String> chosen) {
    try {
      AssignmentReceipt receipt =
          service.change(id(), chosen, staged.about().revision(), signedIn.actor());
      switch (receipt) {
        case CHANGED -> {}
        case CORRECTED -> Notices.refused(translate("columns.corrected"));
        case CLOSED -> Notices.refused(translate("columns.closed"));
      }
      changed.run();
    } catch (TooManyFilesException tooMany) {
      Notices.refused(translate("import.busy"));
      open();
    }
  }

  private UUID id() {
    return staged.about().id();
  }
}
