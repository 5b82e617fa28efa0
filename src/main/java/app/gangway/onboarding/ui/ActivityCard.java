package app.gangway.onboarding.ui;

import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One activity: where it stands, how often it was tried, how long it took, what came of it. */
class ActivityCard extends Div {

  ActivityCard(String title, ActivityRun run) {
    addClassNames("card", "activity");
    Div head = new Div(new H3(title), Tones.badge(run.status()));
    head.addClassName("card-head");
    add(head);
    if (run.status() == ActivityStatus.RUNNING) {
      ProgressBar busy = new ProgressBar();
      busy.setIndeterminate(true);
      busy.getElement().setAttribute("aria-label", title + " is running");
      add(busy);
    }
    Paragraph outcome = new Paragraph(outcome(run));
    outcome.addClassName(run.status() == ActivityStatus.FAILED ? "error-text" : "outcome");
    Span facts = new Span(facts(run));
    facts.addClassName("secondary");
    add(outcome, facts);
  }

  private static String outcome(ActivityRun run) {
    return switch (run.status()) {
      case QUEUED ->
          run.outcome().map(reason -> reason + " It is tried again.").orElse("Starts in a moment.");
      case RUNNING -> "At work.";
      case WITHDRAWN -> "Did not start.";
      case WAITING, DONE, FAILED, DECLINED -> run.outcome().orElse("");
    };
  }

  private static String facts(ActivityRun run) {
    List<String> facts = new ArrayList<>();
    if (run.attempts() > 0) {
      facts.add(run.attempts() == 1 ? "1 attempt" : run.attempts() + " attempts");
    }
    run.duration().ifPresent(took -> facts.add(words(took)));
    return String.join(" · ", facts);
  }

  private static String words(Duration took) {
    return took.toMillis() < 1000
        ? took.toMillis() + " ms"
        : String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }
}
