package app.gangway.imports.ui;

import app.gangway.batch.ui.BatchView;
import app.gangway.common.access.Role;
import app.gangway.imports.AssignmentService;
import app.gangway.imports.Confirmation;
import app.gangway.imports.CorrectionReceipt;
import app.gangway.imports.CorrectionService;
import app.gangway.imports.CreationProgress;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.Import;
import app.gangway.imports.ImportEvent;
import app.gangway.imports.ImportService;
import app.gangway.imports.ImportStatus;
import app.gangway.imports.Imports;
import app.gangway.imports.RowEdit;
import app.gangway.imports.Shown;
import app.gangway.imports.StagedImport;
import app.gangway.onboarding.intake.PlanPreviews;
import app.gangway.onboarding.ui.StepTitles;
import app.gangway.onboarding.ui.WhatWillHappen;
import app.gangway.security.CurrentUser;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One file on its way in, from its preview to its batch. Its address keeps the place: whoever
 * leaves and comes back finds it as it is.
 */
@Route("imports")
@RolesAllowed(Role.HR)
public class StagedImportView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private final ImportService service;
  private final CorrectionService corrections;
  private final AssignmentService assignments;
  private final Imports imports;
  private final PlanPreviews previews;
  private final StepTitles titles;
  private final Clock clock;
  private final CurrentUser signedIn;
  private final CreationProgress creation;
  private final PageHeader header = new PageHeader("");
  private final Div body = new Div();
  private UUID id = new UUID(0, 0);
  private String title = "";
  private @Nullable ImportStatus shown;
  private DuplicateChoice chosen = DuplicateChoice.NONE;

  StagedImportView(
      ImportService service,
      CorrectionService corrections,
      AssignmentService assignments,
      Imports imports,
      PlanPreviews previews,
      StepTitles titles,
      Clock clock,
      CurrentUser signedIn,
      CreationProgress creation,
      LiveUpdates live) {
    this.service = service;
    this.corrections = corrections;
    this.assignments = assignments;
    this.imports = imports;
    this.previews = previews;
    this.titles = titles;
    this.clock = clock;
    this.signedIn = signedIn;
    this.creation = creation;
    addClassName("page");
    add(header.under(getTranslation("batch.title"), "batches"), body);
    live.watch(this, this::concernsThis, this::refresh);
  }

  private boolean concernsThis(Object event) {
    return event instanceof ImportEvent.Changed changed && changed.importId().equals(id)
        || event instanceof ImportEvent.Advanced advanced && advanced.importId().equals(id);
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    try {
      id = UUID.fromString(parameter);
    } catch (IllegalArgumentException noId) {
      throw new NotFoundException("No import has the id " + parameter);
    }
    shown = null;
    chosen = DuplicateChoice.NONE;
    if (about().status() == ImportStatus.CREATED) {
      event.forwardTo(BatchView.class, id.toString());
    } else {
      refresh();
    }
  }

  private Import about() {
    return imports.findById(id).orElseThrow(this::unknown);
  }

  private NotFoundException unknown() {
    return new NotFoundException("No import has the id " + id);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("import.title.preview", title));
  }

  private void refresh() {
    Import about = about();
    title = about.fileName();
    header.setTitle(title);
    // A preview is left alone while somebody looks through it.
    if (shown == ImportStatus.PREVIEW && about.status() == ImportStatus.PREVIEW) {
      return;
    }
    shown = about.status();
    body.removeAll();
    switch (about.status()) {
      case PREVIEW -> body.add(preview());
      case CONFIRMED -> body.add(new CreationNotice(creation.written(id), about.people()));
      case CREATED -> showBatch();
      case DISCARDED -> body.add(gone("import.discarded", "import.discarded.hint"));
      case EXPIRED -> body.add(gone("import.expired", "import.expired.hint"));
    }
  }

  private void showBatch() {
    getUI()
        .flatMap(ui -> ui.navigate(BatchView.class, id.toString()))
        .ifPresent(PageHeader::focusOn);
  }

  /** All rows are read for this, and for nothing else. */
  private ImportPreview preview() {
    StagedImport staged = service.staged(id).orElseThrow(this::unknown);
    return new ImportPreview(
        staged,
        chosen,
        previews,
        new WhatWillHappen(titles, clock),
        this::confirm,
        this::discard,
        this::correct,
        new AssignedColumns(staged, assignments, signedIn, this::showAnew));
  }

  private EmptyState gone(String what, String hint) {
    return new EmptyState(
        VaadinIcon.CLOCK,
        getTranslation(what),
        getTranslation(hint),
        new RouterLink(getTranslation("import.title"), ImportView.class));
  }

  private void showAnew() {
    shown = null;
    refresh();
    PageHeader.focusOn(this);
  }

  /** What is ticked stays so where it has to be looked at again. */
  private void confirm(DuplicateChoice choice, Shown seen) {
    chosen = choice;
    Confirmation answer = service.confirm(id, choice, seen, signedIn.actor());
    switch (answer) {
      case CONFIRMED, ALREADY_CONFIRMED -> {}
      case EXPIRED, DISCARDED, CHANGED, CORRECTED, NOTHING_TO_CREATE, UNKNOWN ->
          Notices.refused(getTranslation("import.refused." + answer));
    }
    shown = null;
    refresh();
  }

  private CorrectionReceipt correct(RowEdit edit) {
    CorrectionReceipt receipt = corrections.correct(id, edit, signedIn.actor());
    if (receipt instanceof CorrectionReceipt.Closed) {
      Notices.refused(getTranslation("preview.closed"));
      shown = null;
      refresh();
    }
    return receipt;
  }

  private void discard() {
    if (service.discard(id, signedIn.actor())) {
      getUI().flatMap(ui -> ui.navigate(ImportView.class)).ifPresent(ImportView::focusUpload);
    } else {
      refresh();
    }
  }
}
