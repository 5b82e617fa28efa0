package app.gangway.onboarding.ui;

import app.gangway.onboarding.timeline.TimelineEntry;
import app.gangway.onboarding.timeline.TimelineKind;
import app.gangway.ui.Bdi;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import java.util.List;

/** What happened, when, and who did it; the latest last. */
public class TimelineList extends OrderedList {

  public TimelineList(List<TimelineEntry> entries) {
    addClassName("timeline");
    entries.forEach(entry -> add(item(entry)));
  }

  private static ListItem item(TimelineEntry entry) {
    Icon icon = tone(entry.kind()).icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Span line = new Recorded(entry.line());
    Div by = new Div(new Bdi(entry.actor()), new Span(" · "), new Moment(entry.happenedAt()));
    by.addClassName("secondary");
    ListItem item = new ListItem(icon, new Div(line, by));
    item.addClassName(tone(entry.kind()).cssClass());
    return item;
  }

  private static Tone tone(TimelineKind kind) {
    return switch (kind) {
      case SUBMITTED,
          ORDERED,
          NOTED,
          TASK_ADDED,
          START_DATE_CHANGED,
          CHECKED,
          RUN_AGAIN,
          EVENT_RAISED,
          RESUMED ->
          Tone.RUNNING;
      case ACTIVITY_DONE, APPROVED, COMPLETED -> Tone.COMPLETED;
      case APPROVAL_ASKED, ATTEMPT_FAILED, INTERRUPTED, SUSPENDED -> Tone.WAITING;
      case DECLINED, TIMED_OUT -> Tone.DECLINED;
      case ACTIVITY_FAILED, FAILED -> Tone.FAILED;
      case WITHDRAWN, SKIPPED, NOT_STARTED -> Tone.WITHDRAWN;
    };
  }
}
