package app.gangway.batch.ui;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchEvent;
import app.gangway.batch.BatchService;
import app.gangway.batch.Batches;
import app.gangway.common.access.Role;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.ui.EmptyState;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.springframework.data.domain.PageRequest;

/** The batches, the latest first, with their progress. */
@Route("batches")
@Menu(title = "shell.menu.batches", order = 2, icon = "vaadin:copy-o")
@RolesAllowed(Role.HR)
public class BatchesView extends Main implements HasDynamicTitle {

  /** The page on which a file becomes a batch; that of the module of the imports. */
  public static final String NEW = "batches/new";

  private static final int PAGE = 25;

  private final Batches batches;
  private final BatchService service;
  private final BatchCards list = new BatchCards();
  private final EmptyState nothing;
  private final Button older = new Button(getTranslation("batch.older"));
  private int shown = PAGE;

  BatchesView(Batches batches, BatchService service, LiveUpdates live) {
    this.batches = batches;
    this.service = service;
    addClassName("page");
    Button upload = new Button(getTranslation("batch.import"), VaadinIcon.UPLOAD.create());
    upload.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
    upload.addClickListener(click -> getUI().ifPresent(ui -> ui.navigate(NEW)));
    nothing =
        new EmptyState(
            VaadinIcon.COPY_O,
            getTranslation("batch.none.title"),
            getTranslation("batch.none.text"),
            new Anchor(NEW, getTranslation("batch.import")));
    older.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
    older.addClickListener(
        click -> {
          shown += PAGE;
          refresh();
        });
    add(new PageHeader(getTranslation("batch.title")).withActions(upload), list, nothing, older);
    refresh();
    live.watch(this, BatchesView::concernsBatches, this::refresh);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("batch.title"));
  }

  private static boolean concernsBatches(Object event) {
    return event instanceof BatchEvent
        || event instanceof OnboardingEvent.Changed child && child.batchId() != null;
  }

  private void refresh() {
    List<Batch> page = batches.findAllByOrderBySubmittedAtDescIdAsc(PageRequest.of(0, shown));
    list.show(service.progress(page));
    nothing.setVisible(page.isEmpty());
    older.setVisible(batches.count() > shown);
  }
}
