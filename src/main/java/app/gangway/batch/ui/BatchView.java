package app.gangway.batch.ui;

import app.gangway.access.Role;
import app.gangway.batch.BatchDesk;
import app.gangway.batch.BatchEvent;
import app.gangway.batch.BatchProgress;
import app.gangway.onboarding.Actor;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.ui.OnboardingGrid;
import app.gangway.onboarding.ui.StatusSelect;
import app.gangway.security.SignedIn;
import app.gangway.ui.LiveUpdates;
import app.gangway.ui.Moment;
import app.gangway.ui.Notices;
import app.gangway.ui.PageHeader;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.task.AsyncTaskExecutor;

/** One batch, live: its progress, its children, and the failed ones once more. */
@Route("batches")
@RolesAllowed(Role.HR)
public class BatchView extends Main implements HasUrlParameter<String>, HasDynamicTitle {

  private static final Logger LOG = LoggerFactory.getLogger(BatchView.class);

  private final BatchDesk desk;
  private final SignedIn signedIn;
  private final AsyncTaskExecutor background;
  private final OnboardingGrid children;
  private final PageHeader header = new PageHeader("");
  private final Button runAgain = new Button("", VaadinIcon.REFRESH.create());
  private final Div about = new Div();
  private final Div meter = new Div();
  private final StatusSelect status = new StatusSelect();
  private UUID id = new UUID(0, 0);
  private String title = "Batch";

  BatchView(
      BatchDesk desk,
      Onboardings onboardings,
      SignedIn signedIn,
      LiveUpdates live,
      @Qualifier("applicationTaskExecutor") AsyncTaskExecutor background) {
    this.desk = desk;
    this.signedIn = signedIn;
    this.background = background;
    this.children = new OnboardingGrid(onboardings);
    children.sortByName();
    addClassNames("page", "page-full");
    runAgain.setDisableOnClick(true);
    runAgain.addClickListener(click -> runFailedAgain());
    about.addClassName("secondary");
    status.addValueChangeListener(change -> filter());
    Div filters = new Div(status);
    filters.addClassName("filters");
    add(header.withActions(runAgain), about, meter, filters, children);
    live.watch(this, this::concernsThis, this::refresh);
  }

  private boolean concernsThis(Object event) {
    return event instanceof BatchEvent.Changed batch && batch.batchId().equals(id)
        || event instanceof OnboardingEvent.Changed child && id.equals(child.batchId());
  }

  @Override
  public void setParameter(BeforeEvent event, String parameter) {
    try {
      id = UUID.fromString(parameter);
    } catch (IllegalArgumentException noId) {
      throw new NotFoundException("No batch has the id " + parameter);
    }
    show(progress());
    filter();
  }

  @Override
  public String getPageTitle() {
    return title + " · Gangway";
  }

  private BatchProgress progress() {
    return desk.progress(id).orElseThrow(() -> new NotFoundException("No batch has the id " + id));
  }

  private void refresh() {
    show(progress());
    children.refresh();
  }

  private void filter() {
    children.setFilter(OnboardingFilter.ofBatch(id, status.getValue()));
  }

  private void show(BatchProgress progress) {
    title = progress.batch().title();
    header.setTitle(title);
    header.setBeside(BatchTones.badge(progress));
    long failed = progress.count(OnboardingStatus.FAILED);
    runAgain.setText("Run %,d failed again".formatted(failed));
    runAgain.setVisible(failed > 0);
    about.removeAll();
    about.add(
        new Span(
            "%,d people, by %s, "
                .formatted(progress.batch().total(), progress.batch().submittedBy())),
        new Moment(progress.batch().submittedAt()));
    meter.removeAll();
    meter.add(new BatchMeter(progress));
  }

  /** In the background: each child is a step of its own, and there may be thousands. */
  private void runFailedAgain() {
    UUID batch = id;
    Actor actor = signedIn.actor();
    UI page = UI.getCurrent();
    background
        .submitCompletable(() -> desk.runFailedAgain(batch, actor))
        .whenComplete(
            (count, failure) ->
                page.accessLater(() -> wereRunAgain(count, failure), () -> {}).run());
  }

  private void wereRunAgain(@Nullable Integer count, @Nullable Throwable failure) {
    runAgain.setEnabled(true);
    if (failure != null) {
      LOG.error("The failed ones of batch {} could not all be run again", id, failure);
      Notices.refused("Not all could be run again. Try once more.");
    } else if (count == null || count == 0) {
      Notices.refused("Nothing is left to run again.");
    } else {
      Notices.done("%,d onboardings run again.".formatted(count));
    }
  }
}
