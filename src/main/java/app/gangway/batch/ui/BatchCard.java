package app.gangway.batch.ui;

import app.gangway.batch.BatchProgress;
import app.gangway.ui.Moment;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** One batch in a list: its name, who sent it and when, how far it is. */
public class BatchCard extends Div {

  public BatchCard(BatchProgress progress) {
    addClassNames("card", "batch-card");
    RouterLink title =
        new RouterLink(progress.batch().title(), BatchView.class, progress.batch().id().toString());
    Div by =
        new Div(
            new Span("by " + progress.batch().submittedBy() + " · "),
            new Moment(progress.batch().submittedAt()));
    by.addClassName("secondary");
    Div head = new Div(title, BatchTones.badge(progress), by);
    head.addClassName("card-head");
    add(head, new BatchMeter(progress));
  }
}
