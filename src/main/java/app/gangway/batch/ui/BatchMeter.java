package app.gangway.batch.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.batch.BatchProgress;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ui.Tones;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.router.RouterLink;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * How far a batch is: a bar, and the children counted, each count with a link to who they are. It
 * stays the same component while the figures change, so that a focused link keeps the focus.
 */
class BatchMeter extends Div {

  private final ProgressBar bar = new ProgressBar();
  private final Span ended = new Span();
  private final Map<OnboardingStatus, RouterLink> byStatus = new EnumMap<>(OnboardingStatus.class);
  private final RouterLink queued;
  private final RouterLink declined;
  private final Span removed = new Span();

  BatchMeter(UUID batch) {
    addClassName("meter");
    Div counts = new Div(ended);
    counts.addClassNames("counts", "secondary");
    queued = link(batch, Tone.QUEUED, BatchView.QUEUED);
    for (OnboardingStatus status : OnboardingStatus.values()) {
      RouterLink link = link(batch, Tones.of(status), status.name());
      byStatus.put(status, link);
      counts.add(link);
      if (status == OnboardingStatus.RUNNING) {
        counts.add(queued);
      }
    }
    declined = link(batch, Tone.DECLINED, BatchView.DECLINED);
    counts.add(declined, removed);
    add(bar, counts);
  }

  private static RouterLink link(UUID batch, Tone tone, String status) {
    RouterLink link = new RouterLink(BatchView.class, batch.toString());
    link.setQueryParameters(BatchView.only(status));
    link.addClassName(tone.cssClass());
    return link;
  }

  BatchMeter show(BatchProgress progress) {
    bar.setValue(Math.min(1, progress.share()));
    String text = translate("batch.count.ended", progress.ended(), progress.there());
    bar.getElement().setAttribute("aria-label", text);
    ended.setText(text);
    byStatus.forEach(
        (status, link) -> {
          long count = progress.count(status);
          link.setText(Counts.text(status, count));
          link.setVisible(count > 0);
        });
    queued.setText(translate("batch.count.queued", progress.queued()));
    queued.setVisible(progress.queued() > 0);
    declined.setText(Counts.declined(progress.declined()));
    declined.setVisible(progress.declined() > 0);
    long gone = progress.batch().total() - progress.there();
    removed.setText(translate("batch.count.removed", gone));
    removed.setVisible(gone > 0);
    return this;
  }
}
