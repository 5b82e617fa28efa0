package app.gangway.imports.ui;

import app.gangway.activity.Activities;
import app.gangway.batch.ui.BatchView;
import app.gangway.common.access.Role;
import app.gangway.imports.Confirmation;
import app.gangway.imports.CreationProgress;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.Import;
import app.gangway.imports.ImportEvent;
import app.gangway.imports.ImportService;
import app.gangway.imports.ImportStatus;
import app.gangway.imports.Imports;
import app.gangway.security.CurrentUser;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
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
  private final Imports imports;
  private final Activities activities;
  private final CurrentUser signedIn;
  private final CreationProgress creation;
  private final PageHeader header = new PageHeader("");
  private final Div body = new Div();
  private UUID id = new UUID(0, 0);
  private String title = "Import";
  private @Nullable ImportStatus shown;
  private DuplicateChoice chosen = DuplicateChoice.NONE;

  StagedImportView(
      ImportService service,
      Imports imports,
      Activities activities,
      CurrentUser signedIn,
      CreationProgress creation,
      LiveUpdates live) {
    this.service = service;
    this.imports = imports;
    this.activities = activities;
    this.signedIn = signedIn;
    this.creation = creation;
    addClassName("page");
    add(header, body);
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
    return title + " · Gangway";
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
      case CREATED -> getUI().ifPresent(ui -> ui.navigate(BatchView.class, id.toString()));
      case DISCARDED -> body.add(gone("This import was discarded", "Nothing was created."));
      case EXPIRED ->
          body.add(
              gone(
                  "This preview has expired",
                  "Nobody confirmed it in time, so nothing was created. Upload the file again."));
    }
  }

  /** All rows are read for this, and for nothing else. */
  private ImportPreview preview() {
    return new ImportPreview(
        service.staged(id).orElseThrow(this::unknown),
        chosen,
        activities::needApproval,
        this::confirm,
        this::discard);
  }

  private static EmptyState gone(String what, String text) {
    return new EmptyState(
        VaadinIcon.CLOCK, what, text, new RouterLink("Import a CSV file", ImportView.class));
  }

  /** What is ticked stays so where it has to be looked at again. */
  private void confirm(DuplicateChoice choice, int people) {
    chosen = choice;
    Confirmation answer = service.confirm(id, choice, people, signedIn.actor());
    switch (answer) {
      case CONFIRMED, ALREADY_CONFIRMED -> {}
      case EXPIRED -> Notices.refused("Too late: this preview has expired. Nothing was created.");
      case DISCARDED -> Notices.refused("Somebody has discarded this import meanwhile.");
      case CHANGED ->
          Notices.refused(
              "Nothing was created: others have come in meanwhile, or have ended. Look again.");
      case NOTHING_TO_CREATE ->
          Notices.refused("No row is left to create: all of them are there already.");
      case UNKNOWN -> Notices.refused("This import does not exist any more.");
    }
    shown = null;
    refresh();
  }

  private void discard() {
    if (service.discard(id, signedIn.actor())) {
      getUI().ifPresent(ui -> ui.navigate(ImportView.class));
    } else {
      refresh();
    }
  }
}
