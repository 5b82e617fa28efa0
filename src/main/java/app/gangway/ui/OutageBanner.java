package app.gangway.ui;

import app.gangway.ui.OutageSource.Outage;
import app.gangway.ui.push.LiveUpdates;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.Icon;
import java.util.List;
import java.util.Optional;

/** Tells on every page what is away, for as long as it is; read out when it appears. */
class OutageBanner extends Div {

  private final List<OutageSource> sources;
  private List<Outage> shown = List.of();

  OutageBanner(List<OutageSource> sources, LiveUpdates live) {
    this.sources = sources;
    addClassName("outages");
    getElement().setAttribute("role", "status");
    refresh();
    live.watch(this, this::matters, this::refresh);
  }

  private boolean matters(Object event) {
    return sources.stream().anyMatch(source -> source.matters(event));
  }

  private void refresh() {
    List<Outage> outages =
        sources.stream().map(OutageSource::outage).flatMap(Optional::stream).toList();
    if (!outages.equals(shown)) {
      shown = outages;
      removeAll();
      outages.forEach(outage -> add(line(outage)));
      // The layout measures its top again.
      getElement().executeJs("requestAnimationFrame(() => dispatchEvent(new Event('resize')))");
    }
  }

  private static Div line(Outage outage) {
    Icon icon = Tone.FAILED.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div line =
        new Div(
            icon, new Div(new Text(outage.text() + " "), new Anchor(outage.path(), outage.link())));
    line.addClassNames("outage", Tone.FAILED.cssClass());
    return line;
  }
}
