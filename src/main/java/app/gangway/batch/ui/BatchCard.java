package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchProgress;
import app.gangway.ui.Bdi;
import app.gangway.ui.Moment;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.UUID;

/**
 * One batch in a list: its name, who sent it and when, how far it is. A click anywhere opens it.
 */
public class BatchCard extends Div {

  /** A link in it leads where it says, and a moment shows itself exactly. */
  static final String BESIDE_LINKS = "!event.target.closest('a, gw-moment')";

  private final UUID id;
  private final Div badge = new Div();
  private final BatchMeter meter;

  public BatchCard(BatchProgress progress) {
    Batch batch = progress.batch();
    id = batch.id();
    meter = new BatchMeter(id);
    addClassNames("card", "batch-card");
    RouterLink title = new RouterLink(BatchView.class, id.toString());
    title.add(new Bdi(batch.title()));
    Div by =
        new Div(
            new Span(translate("batch.submittedBy") + " "),
            new Bdi(batch.submittedBy()),
            new Span(" · "),
            new Moment(batch.submittedAt()));
    by.addClassName("secondary");
    Div head = new Div(title, badge, by);
    head.addClassName("card-head");
    add(head, meter);
    show(progress);
    getElement().addEventListener("click", click -> open()).setFilter(BESIDE_LINKS);
  }

  private void open() {
    getUI().ifPresent(ui -> ui.navigate(BatchView.class, id.toString()));
  }

  UUID id() {
    return id;
  }

  /** The same batch as it is now. */
  void show(BatchProgress progress) {
    badge.removeAll();
    badge.add(BatchTones.badge(progress));
    meter.show(progress);
  }
}
