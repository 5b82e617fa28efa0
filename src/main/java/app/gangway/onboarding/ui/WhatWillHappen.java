package app.gangway.onboarding.ui;

import app.gangway.onboarding.intake.PlanSummary.Line;
import app.gangway.ui.Badge;
import app.gangway.ui.Bdi;
import app.gangway.ui.Moment;
import app.gangway.ui.Tone;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** What will be done for whoever comes in, before anything is created. */
public class WhatWillHappen extends Details {

  private final StepTitles titles;
  private final Clock clock;
  private final OrderedList steps = new OrderedList();

  public WhatWillHappen(StepTitles titles, Clock clock) {
    this.titles = titles;
    this.clock = clock;
    setSummaryText(getTranslation("plan.title"));
    setOpened(true);
    steps.addClassName("plan");
    add(steps);
    setVisible(false);
  }

  /** Shows it, or nothing at all. */
  public void show(List<Line> lines) {
    steps.removeAll();
    boolean several = lines.stream().anyMatch(line -> line.people() > 1);
    lines.forEach(line -> steps.add(item(line, several)));
    setVisible(!lines.isEmpty());
  }

  private ListItem item(Line line, boolean several) {
    Span title = new Span(titles.title(line.version(), line.step()));
    title.addClassName("plan-title");
    ListItem item = new ListItem(title, facts(line, several));
    if (line.approvals() > 0) {
      String text =
          several || line.approval() == null
              ? getTranslation("plan.approvals", line.approvals())
              : getTranslation("plan.approval", line.approval());
      item.add(new Badge(Tone.WAITING, text));
    }
    return item;
  }

  private Span facts(Line line, boolean several) {
    Span facts = new Span();
    facts.addClassName("secondary");
    if (several) {
      facts.add(getTranslation("plan.people", line.people()) + " · ");
    }
    addStart(facts, line);
    if (line.due() != null) {
      facts.add(new Span(" · " + getTranslation("activity.dueBy") + " "), Moment.day(line.due()));
    }
    if (line.owner() != null) {
      facts.add(new Span(" · "), new Bdi(line.owner()));
    }
    return facts;
  }

  private void addStart(Span facts, Line line) {
    Instant first = line.first();
    Instant last = line.last();
    if (last == null || !last.isAfter(clock.instant())) {
      facts.add(getTranslation("plan.atOnce"));
      return;
    }
    if (first == null || !first.isAfter(clock.instant())) {
      facts.add(new Span(getTranslation("plan.atOnce") + " – "), Moment.day(last));
    } else if (first.equals(last)) {
      facts.add(Moment.day(first));
    } else {
      facts.add(Moment.day(first), new Span(" – "), Moment.day(last));
    }
  }
}
