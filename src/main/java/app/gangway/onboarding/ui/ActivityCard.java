package app.gangway.onboarding.ui;

import app.gangway.onboarding.ActivityRun;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.ui.Badge;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** One activity: where it stands, how often it was tried, how long it took, what came of it. */
class ActivityCard extends Div {

  /** A wait that is longer than this is told with its end. */
  private static final Duration SHORT = Duration.ofSeconds(10);

  /**
   * @param title what people call the step
   * @param details what others know of it
   */
  ActivityCard(
      ActivityWords words, String title, ActivityRun run, Instant now, List<Component> details) {
    addClassNames("card", "activity");
    Div head = new Div(new H3(title), Tones.badge(run.status()));
    if (run.isOverdue(now) || run.isPastDue(now)) {
      head.add(new Badge(Tone.WAITING, Tones.overdue()));
    }
    head.addClassName("card-head");
    add(head);
    if (run.status() == ActivityStatus.RUNNING || run.status() == ActivityStatus.ORDERED) {
      ProgressBar busy = new ProgressBar();
      busy.setIndeterminate(true);
      busy.getElement().setAttribute("aria-label", getTranslation("activity.running.label", title));
      add(busy);
    }
    Div outcome = new Div();
    outcome.add(outcome(run, now));
    outcome.addClassName(run.status() == ActivityStatus.FAILED ? "error-text" : "outcome");
    String known = facts(run, words.isSimulated(run.activity()));
    Span facts = new Span(known);
    if (run.settledAt().isEmpty()) {
      run.dueBy()
          .ifPresent(
              due -> {
                if (!known.isEmpty()) {
                  facts.add(" · ");
                }
                facts.add(new Span(getTranslation("activity.dueBy") + " "), new Moment(due));
              });
    }
    facts.addClassName("secondary");
    add(outcome, facts);
    add(details);
  }

  private List<Component> outcome(ActivityRun run, Instant now) {
    List<Component> recorded =
        run.outcome().<Component>map(Recorded::new).map(List::of).orElse(List.of());
    return switch (run.status()) {
      case QUEUED -> recorded.isEmpty() ? starts(run, now) : retried(recorded, run, now);
      case RUNNING -> text("activity.running");
      case ORDERED -> ordered(run, now);
      case WITHDRAWN -> text("activity.notStarted");
      case WAITING, DONE, FAILED, DECLINED, SKIPPED, NOT_STARTED -> recorded;
      case PLANNED -> planned(run);
      case BLOCKED -> text("activity.blocked");
      case TODO -> List.of();
    };
  }

  private List<Component> text(String key) {
    return List.of(new Span(getTranslation(key)));
  }

  private List<Component> retried(List<Component> reason, ActivityRun run, Instant now) {
    Div next = new Div();
    if (run.dueAt().isAfter(now.plus(SHORT))) {
      next.add(new Span(getTranslation("activity.retriedAt") + " "), new Moment(run.dueAt()));
    } else {
      next.setText(getTranslation("activity.retried"));
    }
    return List.of(reason.get(0), next);
  }

  private List<Component> ordered(ActivityRun run, Instant now) {
    if (run.dueAt().equals(ActivityRun.NEVER)) {
      return text("activity.ordered");
    }
    String key = run.isOverdue(now) ? "activity.ordered.overdue" : "activity.ordered.by";
    return List.of(new Span(getTranslation(key) + " "), new Moment(run.dueAt()));
  }

  private List<Component> starts(ActivityRun run, Instant now) {
    return run.dueAt().isAfter(now.plus(SHORT)) ? planned(run) : text("activity.startsSoon");
  }

  private List<Component> planned(ActivityRun run) {
    return List.of(new Span(getTranslation("activity.planned") + " "), new Moment(run.dueAt()));
  }

  private String facts(ActivityRun run, boolean simulated) {
    List<String> facts = new ArrayList<>();
    if (run.attempts() > 0) {
      facts.add(getTranslation("activity.attempts", run.attempts()));
    }
    run.duration().ifPresent(took -> facts.add(words(took)));
    if (simulated) {
      facts.add(getTranslation("activity.simulated"));
    }
    return String.join(" · ", facts);
  }

  private String words(Duration took) {
    return took.toMillis() < 1000
        ? getTranslation("activity.millis", took.toMillis())
        : getTranslation("activity.seconds", took.toMillis() / 1000.0);
  }
}
