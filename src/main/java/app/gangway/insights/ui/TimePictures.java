package app.gangway.insights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.insights.FigureFile;
import app.gangway.insights.InsightsFigures;
import app.gangway.insights.WeekLeadTime;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.figures.ActivityTime;
import app.gangway.onboarding.figures.ActivityTimes;
import app.gangway.onboarding.figures.LeadTime;
import app.gangway.onboarding.ui.ActivityWords;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.List;

/** How long onboardings take, and what they wait for. */
final class TimePictures {

  private TimePictures() {}

  /** From the submission to the end, week by week. */
  static Picture leadTimes(InsightsFigures figures) {
    double most = 1;
    for (WeekLeadTime week : figures.leadTimes()) {
      LeadTime time = week.time();
      most = time == null ? most : Math.max(most, time.p90().toMillis());
    }
    Bars bars = new Bars(most);
    FigureTable table =
        new FigureTable(
            translate("insights.leadTime"),
            translate("insights.week"),
            translate("insights.median"),
            translate("insights.p90"),
            translate("insights.count"));
    for (WeekLeadTime week : figures.leadTimes()) {
      LeadTime time = week.time();
      if (time == null) {
        continue;
      }
      String href = Links.ended(week.days(), OnboardingStatus.COMPLETED);
      double median = time.median().toMillis();
      String days = Dates.text(week.days());
      bars.add(
          new Span(days),
          Lengths.text(time.median()) + " · " + Lengths.text(time.p90()),
          href,
          List.of(
              new Part(Tone.COMPLETED, median),
              new Part(Tone.COMPLETED, time.p90().toMillis() - median, true)));
      table.row(
          days,
          List.of(
              FigureTable.text(Lengths.text(time.median())),
              FigureTable.text(Lengths.text(time.p90())),
              FigureTable.count(time.count(), href)));
    }
    return new Picture(
        translate("insights.leadTime"),
        translate("insights.leadTime.hint"),
        table,
        FigureFile.leadTimes(figures),
        bars,
        new Legend()
            .with(Tone.COMPLETED, translate("insights.median"))
            .with(new Part(Tone.COMPLETED, 0, true), translate("insights.p90")));
  }

  /** In the queue, at work, waiting for somebody. */
  static Picture activities(InsightsFigures figures, ActivityWords words) {
    double most = figures.activities().stream().mapToLong(TimePictures::total).max().orElse(0);
    Bars bars = new Bars(Math.max(1, most));
    FigureTable table =
        new FigureTable(
            translate("insights.time"),
            translate("insights.activity"),
            translate("insights.time.queued"),
            translate("insights.time.running"),
            translate("insights.time.waiting"),
            translate("insights.count"));
    for (ActivityTime each : figures.activities()) {
      String title = words.title(each.activity());
      bars.add(
          new Span(title),
          Lengths.text(Duration.ofMillis(total(each))),
          Links.ended(figures.days()),
          List.of(
              new Part(Tone.QUEUED, each.queued().toMillis()),
              new Part(Tone.RUNNING, each.running().toMillis()),
              new Part(Tone.WAITING, each.waiting().toMillis())));
      table.row(
          title,
          List.of(
              FigureTable.text(Lengths.text(each.queued())),
              FigureTable.text(Lengths.text(each.running())),
              FigureTable.text(Lengths.text(each.waiting())),
              figures.isSampled()
                  ? FigureTable.count(each.count())
                  : FigureTable.count(each.count(), Links.ended(figures.days()))));
    }
    String hint = translate("insights.time.hint");
    return new Picture(
        translate("insights.time"),
        figures.isSampled()
            ? hint + " " + translate("insights.time.sample", ActivityTimes.SAMPLE)
            : hint,
        table,
        FigureFile.activities(figures),
        bars,
        new Legend()
            .with(Tone.QUEUED, translate("insights.time.queued"))
            .with(Tone.RUNNING, translate("insights.time.running"))
            .with(Tone.WAITING, translate("insights.time.waiting")));
  }

  private static long total(ActivityTime time) {
    return time.queued().plus(time.running()).plus(time.waiting()).toMillis();
  }
}
