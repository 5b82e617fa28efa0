package app.gangway.overview.ui;

import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ui.Tones;
import app.gangway.overview.DayCount;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How many onboardings ended on each of the last days, as stacked bars. A chart library would weigh
 * more than the rest of the page for what a few boxes can show.
 */
class DayBars extends Div {

  private static final List<OnboardingStatus> STACK =
      List.of(OnboardingStatus.COMPLETED, OnboardingStatus.FAILED, OnboardingStatus.WITHDRAWN);

  DayBars() {
    addClassName("day-bars");
    getElement().setAttribute("role", "list");
  }

  void show(LocalDate first, int days, List<DayCount> counts) {
    removeAll();
    Map<LocalDate, List<DayCount>> byDay =
        counts.stream().collect(Collectors.groupingBy(DayCount::day));
    long most = byDay.values().stream().mapToLong(DayBars::sum).max().orElse(1);
    first
        .datesUntil(first.plusDays(days))
        .forEach(day -> add(column(day, byDay.getOrDefault(day, List.of()), most)));
  }

  /** Which colour means what. */
  UnorderedList legend() {
    UnorderedList legend = new UnorderedList();
    legend.addClassName("legend");
    STACK.forEach(
        status -> {
          ListItem item = new ListItem(Tones.word(status));
          item.addClassName(Tones.of(status).cssClass());
          legend.add(item);
        });
    return legend;
  }

  private Div column(LocalDate date, List<DayCount> counts, long most) {
    Div bar = new Div();
    bar.addClassName("bar");
    String title = Dates.text(date, getTranslation("overview.chart.dayPattern"));
    List<String> told = new ArrayList<>();
    for (OnboardingStatus status : STACK) {
      long count =
          counts.stream().filter(c -> c.status() == status).mapToLong(DayCount::count).sum();
      if (count > 0) {
        Div part = new Div();
        part.addClassNames("part", Tones.of(status).cssClass());
        part.getStyle().setHeight(String.format(Locale.ROOT, "%.1f%%", 100.0 * count / most));
        bar.addComponentAsFirst(part);
        told.add(getTranslation("overview.chart.count", Tones.word(status), count));
      }
    }
    String text =
        getTranslation(
            "overview.chart.day",
            title,
            told.isEmpty() ? getTranslation("overview.chart.none") : String.join(" · ", told));
    Span day = new Span(title);
    day.addClassName("secondary");
    Div column = new Div(bar, day);
    column.addClassName("day");
    column.getElement().setAttribute("role", "listitem");
    column.getElement().setAttribute("aria-label", text);
    column.getElement().setAttribute("title", text);
    return column;
  }

  private static long sum(List<DayCount> counts) {
    return counts.stream().mapToLong(DayCount::count).sum();
  }
}
