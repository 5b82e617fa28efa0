package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.security.CurrentUser;
import app.gangway.ui.DestructiveDialog;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;

/** What can be done to a batch as a whole: a button for each, shown while it can be done. */
final class BatchActions {

  private final Button runAgain = new Button("", VaadinIcon.REFRESH.create());
  private final Button suspend = new Button(translate("batch.suspend"), VaadinIcon.PAUSE.create());
  private final Button resume = new Button(translate("batch.resume"), VaadinIcon.PLAY.create());
  private final Button withdraw =
      new Button(translate("batch.withdraw"), VaadinIcon.ARROW_BACKWARD.create());

  private final BatchService service;
  private final CurrentUser signedIn;
  private final WithdrawalProgress withdrawal;
  private final Runnable refresh;
  private UUID id = new UUID(0, 0);

  /**
   * @param refresh shows the page anew
   */
  BatchActions(
      BatchService service, CurrentUser signedIn, WithdrawalProgress withdrawal, Runnable refresh) {
    this.service = service;
    this.signedIn = signedIn;
    this.withdrawal = withdrawal;
    this.refresh = refresh;
    runAgain.setDisableOnClick(true);
    runAgain.addClickListener(click -> runAgain());
    suspend.addClickListener(click -> suspend());
    resume.addClickListener(click -> resume());
    withdraw.addClickListener(click -> askToWithdraw());
  }

  Component[] buttons() {
    return new Component[] {runAgain, suspend, resume, withdraw};
  }

  void show(BatchProgress progress) {
    Batch batch = progress.batch();
    id = batch.id();
    long failed = progress.count(OnboardingStatus.FAILED);
    boolean underWay = batch.isBeingRetried();
    runAgain.setText(translate(underWay ? "batch.runningAgain" : "batch.runAgain", failed));
    runAgain.setEnabled(!underWay);
    // A batch that was withdrawn has ended for good, and so have those of it that failed.
    runAgain.setVisible(failed > 0 && batch.status() != BatchStatus.WITHDRAWN);
    boolean open = batch.status() == BatchStatus.RUNNING;
    suspend.setVisible(open && !batch.suspended());
    resume.setVisible(batch.suspended());
    withdraw.setVisible(open);
  }

  private void suspend() {
    if (!service.suspend(id, signedIn.actor(), null)) {
      Notices.refused(translate("batch.refused.suspend"));
    }
    refresh.run();
  }

  private void resume() {
    if (!service.resume(id, signedIn.actor(), null)) {
      Notices.refused(translate("batch.refused.resume"));
    }
    refresh.run();
  }

  private void askToWithdraw() {
    long open = service.progress(id).map(BatchProgress::open).orElse(0L);
    new DestructiveDialog(
            open == 1
                ? translate("batch.withdraw.titleForOne")
                : translate("batch.withdraw.title", open),
            translate("batch.withdraw.text"),
            translate("batch.withdraw.confirm"),
            this::withdraw)
        .open();
  }

  private void withdraw() {
    if (service.withdraw(id, signedIn.actor(), null)) {
      withdrawal.begin();
    } else {
      Notices.refused(translate("batch.refused.withdraw"));
    }
    refresh.run();
  }

  private void runAgain() {
    int failed = service.runAgain(id, signedIn.actor(), null);
    if (failed == 0) {
      Notices.refused(translate("batch.refused.runAgain"));
    } else {
      Notices.done(translate("batch.runsAgain", failed));
    }
    refresh.run();
  }
}
