package app.gangway.insights.ui;

import app.gangway.common.Days;
import app.gangway.common.access.Role;
import app.gangway.insights.Insights;
import app.gangway.insights.InsightsFigures;
import app.gangway.onboarding.ui.ActivityWords;
import app.gangway.ui.EmptyState;
import app.gangway.ui.Moment;
import app.gangway.ui.PageHeader;
import app.gangway.ui.TabTitle;
import app.gangway.ui.Viewer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * How onboarding went in the last days. Stands still while it is read, and says since when:
 * counting anew with every change would cost more than it tells.
 */
@Route("insights")
@Menu(title = "shell.menu.insights", order = 4, icon = "vaadin:bar-chart")
@RolesAllowed(Role.HR)
public class InsightsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

  private static final String PARAMETER = "days";
  private static final List<Integer> RANGES = List.of(7, 30, 90);
  private static final int USUAL = 30;

  private final Insights insights;
  private final ActivityWords words;
  private final Viewer viewer;
  private final Clock clock;
  private final PageHeader header = new PageHeader(getTranslation("insights.title"));
  private final Nav ranges = new Nav();
  private final Div pictures = new Div();

  InsightsView(Insights insights, ActivityWords words, Viewer viewer, Clock clock) {
    this.insights = insights;
    this.words = words;
    this.viewer = viewer;
    this.clock = clock;
    addClassName("page");
    ranges.addClassName("ranges");
    ranges.getElement().setAttribute("aria-label", getTranslation("insights.range"));
    pictures.addClassName("stack");
    add(header.withActions(ranges), pictures);
  }

  @Override
  public String getPageTitle() {
    return TabTitle.of(getTranslation("insights.title"));
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    String asked =
        event.getLocation().getQueryParameters().getSingleParameter(PARAMETER).orElse("");
    int range =
        RANGES.stream().filter(days -> days.toString().equals(asked)).findFirst().orElse(USUAL);
    showRanges(range);
    ZoneId zone = ZoneId.systemDefault();
    LocalDate today = LocalDate.now(clock.withZone(zone));
    header.setBeside(since());
    show(insights.of(Days.until(today, range), zone));
  }

  private Span since() {
    Span since = new Span(new Span(getTranslation("insights.asOf")), new Span(" "));
    since.add(new Moment(clock.instant()));
    since.addClassName("secondary");
    return since;
  }

  private void showRanges(int chosen) {
    ranges.removeAll();
    for (int days : RANGES) {
      RouterLink link =
          new RouterLink(getTranslation("insights.range.days", days), InsightsView.class);
      link.setQueryParameters(QueryParameters.of(PARAMETER, Integer.toString(days)));
      if (days == chosen) {
        link.getElement().setAttribute("aria-current", "true");
      }
      ranges.add(link);
    }
  }

  private void show(InsightsFigures figures) {
    pictures.removeAll();
    if (figures.isEmpty()) {
      pictures.add(
          new EmptyState(
              VaadinIcon.BAR_CHART,
              getTranslation("insights.empty"),
              getTranslation("insights.empty.hint")));
      return;
    }
    pictures.add(
        TrafficPicture.of(figures),
        TimePictures.leadTimes(figures),
        TimePictures.activities(figures, words),
        CountPictures.decisions(figures, viewer.may(Role.APPROVER)),
        CountPictures.failures(figures, words));
  }
}
