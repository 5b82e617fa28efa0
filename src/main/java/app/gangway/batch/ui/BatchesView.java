package app.gangway.batch.ui;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchEvent;
import app.gangway.batch.BatchService;
import app.gangway.batch.Batches;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.ui.EmptyState;
import app.gangway.ui.PageHeader;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.data.domain.PageRequest;

/** The batches, the latest first, with their progress. */
@Route("batches")
@PageTitle("Batches · Gangway")
@Menu(title = "shell.menu.batches", order = 2, icon = "vaadin:copy-o")
@RolesAllowed(Role.HR)
public class BatchesView extends Main {

  /** The page on which a file becomes a batch; that of the module of the imports. */
  public static final String NEW = "batches/new";

  private static final int PAGE = 25;

  private final Batches batches;
  private final BatchService service;
  private final Div list = new Div();
  private final Button older = new Button("Show older");
  private int shown = PAGE;

  BatchesView(Batches batches, BatchService service, LiveUpdates live) {
    this.batches = batches;
    this.service = service;
    addClassName("page");
    Button upload = new Button("Import a CSV file", VaadinIcon.UPLOAD.create());
    upload.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    upload.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(NEW)));
    list.addClassName("stack");
    older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    older.addClickListener(
        click -> {
          shown += PAGE;
          refresh();
        });
    add(new PageHeader("Batches").withActions(upload), list, older);
    refresh();
    live.watch(this, BatchesView::concernsBatches, this::refresh);
  }

  private static boolean concernsBatches(Object event) {
    return event instanceof BatchEvent
        || event instanceof OnboardingEvent.Changed child && child.batchId() != null;
  }

  private void refresh() {
    List<Batch> page = batches.findAllByOrderBySubmittedAtDescIdAsc(PageRequest.of(0, shown));
    list.removeAll();
    service.progress(page).forEach(progress -> list.add(new BatchCard(progress)));
    older.setVisible(batches.count() > shown);
    if (page.isEmpty()) {
      list.add(
          new EmptyState(
              VaadinIcon.COPY_O,
              "No batches yet",
              "Import a CSV file to onboard many people at once. You see every problem in it "
                  + "before anything is created.",
              new Anchor(NEW, "Import a CSV file")));
    }
  }
}
