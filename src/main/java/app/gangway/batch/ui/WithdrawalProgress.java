package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.BatchProgress;
import app.gangway.batch.BatchStatus;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.ui.Focus;
import app.gangway.ui.Notices;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Div;

/** How many people of a withdrawn batch have been withdrawn, until all have been. */
final class WithdrawalProgress extends Div {

  private boolean underWay;

  WithdrawalProgress() {
    addClassNames("callout", Tone.WITHDRAWN.cssClass());
    setVisible(false);
  }

  /** Somebody has just withdrawn the batch on this page: they hear of the end in any case. */
  void begin() {
    underWay = true;
    Focus.on(this);
  }

  void show(BatchProgress progress) {
    if (progress.batch().status() != BatchStatus.WITHDRAWN) {
      underWay = false;
      setVisible(false);
      return;
    }
    long done = progress.count(OnboardingStatus.WITHDRAWN);
    if (progress.open() > 0) {
      underWay = true;
      setText(translate("batch.withdrawal.progress", done, done + progress.open()));
      setVisible(true);
    } else if (underWay) {
      underWay = false;
      String text = translate("batch.withdrawal.done", done);
      setText(text);
      setVisible(true);
      Notices.done(text);
    }
  }
}
