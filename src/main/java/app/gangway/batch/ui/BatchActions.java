package app.gangway.batch.ui;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.security.CurrentUser;
import app.gangway.ui.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.UUID;

/** What can be done to a batch as a whole: a button for each, shown while it can be done. */
final class BatchActions {

  private final Button runAgain = new Button("", VaadinIcon.REFRESH.create());
  private final Button suspend = new Button("Suspend", VaadinIcon.PAUSE.create());
  private final Button resume = new Button("Resume", VaadinIcon.PLAY.create());
  private final Button withdraw =
      new Button("Withdraw the rest", VaadinIcon.ARROW_BACKWARD.create());

  private final BatchService service;
  private final CurrentUser signedIn;
  private final Runnable refresh;
  private UUID id = new UUID(0, 0);

  /**
   * @param refresh shows the page anew
   */
  BatchActions(BatchService service, CurrentUser signedIn, Runnable refresh) {
    this.service = service;
    this.signedIn = signedIn;
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
    runAgain.setText(
        (underWay ? "Running %,d failed again" : "Run %,d failed again").formatted(failed));
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
      Notices.refused("It has ended or is suspended already.");
    }
    refresh.run();
  }

  private void resume() {
    if (!service.resume(id, signedIn.actor(), null)) {
      Notices.refused("It is not suspended any more.");
    }
    refresh.run();
  }

  private void askToWithdraw() {
    ConfirmDialog dialog = new ConfirmDialog();
    dialog.setHeader("Withdraw what is still running?");
    dialog.setText(
        "Nothing more of this batch starts, and every onboarding of it that has not ended is called"
            + " off. What is done stays done. What failed cannot be run again afterwards.");
    dialog.setCancelable(true);
    dialog.setCancelText("Keep them");
    dialog.setConfirmText("Withdraw the rest");
    dialog.setConfirmButtonTheme("error primary");
    dialog.addConfirmListener(confirm -> withdraw());
    dialog.open();
  }

  private void withdraw() {
    if (service.withdraw(id, signedIn.actor(), null)) {
      Notices.done("The batch is withdrawn; what has not ended of it follows.");
    } else {
      Notices.refused("Too late: it has ended already.");
    }
    refresh.run();
  }

  private void runAgain() {
    int failed = service.runAgain(id, signedIn.actor(), null);
    if (failed == 0) {
      Notices.refused("Nothing is left to run again, or it is on its way already.");
    } else {
      Notices.done("%,d onboardings run again.".formatted(failed));
    }
    refresh.run();
  }
}
