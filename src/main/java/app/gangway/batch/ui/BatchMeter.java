package app.gangway.batch.ui;

import app.gangway.batch.BatchProgress;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ui.Tones;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.util.Locale;

/** How far a batch is: a bar, and the children counted by status. */
class BatchMeter extends Div {

  BatchMeter(BatchProgress progress) {
    addClassName("meter");
    ProgressBar bar = new ProgressBar(0, 1, Math.min(1, progress.share()));
    String text = "%,d of %,d ended".formatted(progress.ended(), progress.there());
    bar.getElement().setAttribute("aria-label", text);
    Div counts = new Div(new Span(text));
    counts.addClassNames("counts", "secondary");
    for (OnboardingStatus status : OnboardingStatus.values()) {
      long count = progress.count(status);
      if (count > 0) {
        Span part =
            new Span("%,d %s".formatted(count, Tones.word(status).toLowerCase(Locale.ROOT)));
        part.addClassName(Tones.of(status).cssClass());
        counts.add(part);
      }
    }
    long removed = progress.batch().total() - progress.there();
    if (removed > 0) {
      counts.add(new Span("%,d removed".formatted(removed)));
    }
    add(bar, counts);
  }
}
