package app.gangway.insights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.common.Days;
import app.gangway.insights.FigureFile;
import app.gangway.insights.InsightsFigures;
import app.gangway.insights.Traffic;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.ui.Tones;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Dates;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H3;
import java.util.List;
import java.util.Map;

/** How many came in and went out: on each day, or in each week where there are too many days. */
final class TrafficPicture {

  private static final int MOST_COLUMNS = 31;

  private TrafficPicture() {}

  static Picture of(InsightsFigures figures) {
    List<Traffic> all =
        figures.days().count() > MOST_COLUMNS ? figures.trafficByWeek() : figures.traffic();
    double most =
        all.stream().mapToLong(each -> Math.max(each.submitted(), each.ended())).max().orElse(0);
    Columns submitted = new Columns(Math.max(1, most));
    Columns ended = new Columns(Math.max(1, most));
    for (Traffic each : all) {
      String label = Dates.text(each.days().first(), translate("insights.dayPattern"));
      submitted.add(
          label,
          told(each.days(), translate("insights.submitted"), each.submitted()),
          Links.submitted(each.days()),
          List.of(new Part(Tone.RUNNING, each.submitted())));
      ended.add(label, toldEnds(each), Links.ended(each.days()), parts(each));
    }
    Legend legend = new Legend();
    counts(new Traffic(figures.days(), 0, 0, 0, 0))
        .forEach(count -> legend.with(Tones.of(count.getKey()), Tones.word(count.getKey())));
    return new Picture(
        translate("insights.traffic"),
        translate("insights.traffic.hint"),
        table(figures),
        FigureFile.traffic(figures),
        new H3(translate("insights.submitted")),
        submitted,
        new H3(translate("insights.ended")),
        ended,
        legend);
  }

  /** In the order in which they are stacked. */
  private static List<Map.Entry<OnboardingStatus, Long>> counts(Traffic traffic) {
    return List.of(
        Map.entry(OnboardingStatus.COMPLETED, traffic.completed()),
        Map.entry(OnboardingStatus.FAILED, traffic.failed()),
        Map.entry(OnboardingStatus.WITHDRAWN, traffic.withdrawn()));
  }

  private static List<Part> parts(Traffic traffic) {
    return counts(traffic).stream()
        .map(count -> new Part(Tones.of(count.getKey()), count.getValue()))
        .toList();
  }

  private static String told(Days days, String what, long count) {
    return translate("insights.mark", Dates.text(days), what, Numbers.text(count));
  }

  private static String toldEnds(Traffic traffic) {
    StringBuilder text =
        new StringBuilder(told(traffic.days(), translate("insights.ended"), traffic.ended()));
    counts(traffic).stream()
        .filter(count -> count.getValue() > 0)
        .forEach(
            count ->
                text.append(" · ")
                    .append(Tones.word(count.getKey()))
                    .append(' ')
                    .append(Numbers.text(count.getValue())));
    return text.toString();
  }

  private static FigureTable table(InsightsFigures figures) {
    FigureTable table =
        new FigureTable(
            translate("insights.traffic"),
            translate("insights.day"),
            translate("insights.submitted"),
            Tones.word(OnboardingStatus.COMPLETED),
            Tones.word(OnboardingStatus.FAILED),
            Tones.word(OnboardingStatus.WITHDRAWN));
    for (Traffic day : figures.traffic()) {
      Component submitted = FigureTable.count(day.submitted(), Links.submitted(day.days()));
      List<Component> ends =
          counts(day).stream()
              .map(
                  count ->
                      FigureTable.count(count.getValue(), Links.ended(day.days(), count.getKey())))
              .toList();
      table.row(Dates.text(day.days()), List.of(submitted, ends.get(0), ends.get(1), ends.get(2)));
    }
    return table;
  }
}
