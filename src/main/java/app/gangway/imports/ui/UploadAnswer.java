package app.gangway.imports.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.ui.BatchesView;
import app.gangway.common.newhire.NewHireField;
import app.gangway.imports.AssignmentService;
import app.gangway.imports.ImportReceipt;
import app.gangway.imports.TooManyFilesException;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of an upload, below it: why the file is rejected, and which of its columns may be meant
 * by those that are missing. The file that this is asked of stands in the address, so that it is
 * found again after a reload.
 */
class UploadAnswer extends Div {

  /** The parameter of the address. */
  static final String FILE = "file";

  private final AssignmentService service;
  private final CurrentUser signedIn;
  private @Nullable UUID asked;

  UploadAnswer(AssignmentService service, CurrentUser signedIn) {
    this.service = service;
    this.signedIn = signedIn;
    addClassName("upload-answer");
  }

  /** In place of what came of the upload before. */
  void show(String fileName, ImportReceipt receipt) {
    removeAll();
    if (receipt instanceof ImportReceipt.Staged staged) {
      if (staged.id().equals(asked)) {
        asked = null;
      }
      UI.getCurrent()
          .navigate(StagedImportView.class, staged.id().toString())
          .ifPresent(PageHeader::focusOn);
    } else if (receipt instanceof ImportReceipt.Rejected rejected) {
      askNoMore();
      add(new RejectedFile(fileName, rejected.why()));
    } else if (receipt instanceof ImportReceipt.Unassigned unassigned) {
      ask(unassigned);
    } else {
      askNoMore();
      add(new RejectedFile(translate("columns.gone")));
    }
  }

  private void ask(ImportReceipt.Unassigned unassigned) {
    if (!unassigned.id().equals(asked)) {
      leave();
    }
    asked = unassigned.id();
    address(QueryParameters.of(FILE, unassigned.id().toString()));
    ColumnForm form =
        new ColumnForm(
            unassigned.columns(), Map.of(), chosen -> assign(unassigned.fileName(), chosen));
    form.addClassName("card");
    add(new RejectedFile(unassigned.fileName(), unassigned.why()), form);
    form.focus();
  }

  private void assign(String fileName, Map<NewHireField, String> chosen) {
    try {
      show(fileName, service.assign(Objects.requireNonNull(asked), chosen, signedIn.actor()));
    } catch (TooManyFilesException tooMany) {
      Notices.refused(translate("import.busy"));
      getChildren()
          .filter(ColumnForm.class::isInstance)
          .map(ColumnForm.class::cast)
          .forEach(ColumnForm::check);
    }
  }

  /**
   * Asks again about a file of before; says so if it is not kept any more.
   *
   * @param id as the address has it
   */
  void reopen(String id, BeforeEnterEvent event) {
    UUID file;
    try {
      file = UUID.fromString(id);
    } catch (IllegalArgumentException noId) {
      show("", new ImportReceipt.Gone());
      return;
    }
    if (!file.equals(asked)) {
      reopen(file, event);
    }
  }

  private void reopen(UUID file, BeforeEnterEvent event) {
    try {
      ImportReceipt receipt = service.reopen(file, signedIn.actor());
      if (receipt instanceof ImportReceipt.Staged staged) {
        event.forwardTo("imports/" + staged.id());
      } else {
        show("", receipt);
      }
    } catch (TooManyFilesException tooMany) {
      Notices.refused(translate("import.busy"));
    }
  }

  /** The file that is asked about is not kept for anybody who has gone on to something else. */
  void leave() {
    if (asked != null) {
      service.leave(asked, signedIn.actor());
      asked = null;
    }
  }

  private void askNoMore() {
    if (asked != null) {
      leave();
      address(QueryParameters.empty());
    }
  }

  private static void address(QueryParameters parameters) {
    UI.getCurrent()
        .getPage()
        .getHistory()
        .replaceState(null, new Location(BatchesView.NEW, parameters));
  }
}
