package app.gangway.overview.ui;

import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ui.Tones;
import app.gangway.overview.DayCount;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
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
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

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

  private static Div column(LocalDate date, List<DayCount> counts, long most) {
    Div bar = new Div();
    bar.addClassName("bar");
    StringBuilder told = new StringBuilder(DAY.format(date)).append(": ");
    for (OnboardingStatus status : STACK) {
      long count =
          counts.stream().filter(c -> c.status() == status).mapToLong(DayCount::count).sum();
      if (count > 0) {
        Div part = new Div();
        part.addClassNames("part", Tones.of(status).cssClass());
        part.getStyle().setHeight(String.format(Locale.ROOT, "%.1f%%", 100.0 * count / most));
        bar.addComponentAsFirst(part);
        told.append("%,d %s ".formatted(count, Tones.word(status).toLowerCase(Locale.ROOT)));
      }
    }
    String text = counts.isEmpty() ? told.append("none").toString() : told.toString().strip();
    Span day = new Span(DAY.format(date));
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
