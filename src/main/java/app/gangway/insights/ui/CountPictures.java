package app.gangway.insights.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.approval.ApprovalStatus;
import app.gangway.approval.DecisionTime;
import app.gangway.insights.FigureFile;
import app.gangway.insights.InsightsFigures;
import app.gangway.onboarding.OnboardingStatus;
import app.gangway.onboarding.figures.FailureCount;
import app.gangway.onboarding.ui.ActivityWords;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Numbers;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.List;

/** What approvers said, and what went wrong. */
final class CountPictures {

  private CountPictures() {}

  /**
   * Yes, no, or nobody in time.
   *
   * @param leads whether its marks lead to what they count: only approvers may see that
   */
  static Picture decisions(InsightsFigures figures, boolean leads) {
    double most = figures.decisions().stream().mapToLong(DecisionTime::count).max().orElse(1);
    Bars bars = new Bars(most);
    FigureTable table =
        new FigureTable(
            translate("insights.decisions"),
            translate("insights.decision"),
            translate("insights.count"),
            translate("insights.decision.median"));
    figures.decisions().stream()
        .sorted(Comparator.comparing(DecisionTime::status))
        .forEach(
            each -> {
              String word = translate("insights.decision.is." + each.status());
              String median = Lengths.text(each.median());
              String href = leads ? Links.decided(figures.days(), each.status()) : null;
              bars.add(
                  new Span(word),
                  Numbers.text(each.count()) + " · " + median,
                  href,
                  List.of(new Part(tone(each.status()), each.count())));
              table.row(
                  word, List.of(FigureTable.count(each.count(), href), FigureTable.text(median)));
            });
    return new Picture(
        translate("insights.decisions"),
        translate("insights.decisions.hint"),
        table,
        FigureFile.decisions(figures),
        bars);
  }

  private static Tone tone(ApprovalStatus status) {
    return status == ApprovalStatus.APPROVED
        ? Tone.COMPLETED
        : status == ApprovalStatus.EXPIRED ? Tone.WAITING : Tone.DECLINED;
  }

  /** By activity and reason. */
  static Picture failures(InsightsFigures figures, ActivityWords words) {
    double most = figures.failures().stream().mapToLong(FailureCount::count).max().orElse(1);
    Bars bars = new Bars(most);
    FigureTable table =
        new FigureTable(
            translate("insights.failures"),
            translate("insights.failure"),
            translate("insights.count"));
    String href = Links.ended(figures.days(), OnboardingStatus.FAILED);
    for (FailureCount each : figures.failures()) {
      bars.add(
          what(each, words),
          Numbers.text(each.count()),
          href,
          List.of(new Part(Tone.FAILED, each.count())));
      table.row(what(each, words), List.of(FigureTable.count(each.count(), href)));
    }
    return new Picture(
        translate("insights.failures"),
        translate("insights.failures.hint"),
        table,
        FigureFile.failures(figures),
        bars);
  }

  /** The reason is told by the activity, in its own words. */
  private static Component what(FailureCount failure, ActivityWords words) {
    Span reason = new Span(failure.reason());
    reason.addClassName("secondary");
    reason.getElement().setAttribute("lang", "en").setAttribute("dir", "auto");
    Div what = new Div(new Span(words.title(failure.activity())), new Div(reason));
    what.addClassName("what");
    return what;
  }
}
