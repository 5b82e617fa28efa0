package app.gangway.overview.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.onboarding.Starting;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.html.Span;

/** Who starts soon; leads to those of them who are not ready. Where nobody starts it is hidden. */
class StartingTile extends FigureTile {

  /** As many days as the list is asked for. */
  static final int DAYS = 7;

  StartingTile() {
    super(Tone.QUEUED, translate("ready.starting"), "onboardings?status=NOT_READY&starts=7d");
  }

  void show(Starting soon) {
    setVisible(soon.all() > 0);
    show(soon.all(), new Span(getTranslation("ready.starting.not", Numbers.text(soon.notReady()))));
  }
}
