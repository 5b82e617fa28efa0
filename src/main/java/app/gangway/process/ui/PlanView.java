package app.gangway.process.ui;

import app.gangway.process.HireFacts;
import app.gangway.process.PlannedStep;
import app.gangway.process.ProcessVersion;
import app.gangway.process.definition.EquipmentVerdict;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.ui.Bdi;
import app.gangway.ui.Tone;
import app.gangway.ui.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.Icon;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan as people read it: the steps with their days, in the order in which they begin. */
class PlanView extends Div {

  private final ProcessWords words;

  PlanView(ProcessWords words) {
    this.words = words;
    addClassName("plan");
  }

  /**
   * @param zone in which days and times are told
   * @param current the process that is for this person by what is published
   */
  void show(
      ProcessVersion version,
      ProcessDefinition definition,
      HireFacts facts,
      List<PlannedStep> steps,
      ZoneId zone,
      String current) {
    removeAll();
    add(secondary("process.try.by", ProcessWords.named(version), zone.getId()));
    if (definition.isBuiltIn()) {
      add(new Paragraph(getTranslation("process.standard.builtIn")));
      return;
    }
    if (!definition.isFor(facts)) {
      add(callout(Tone.WAITING, getTranslation("process.try.notFor", current)));
    }
    EquipmentVerdict verdict =
        definition.equipment() == null ? null : definition.equipment().verdict(facts);
    if (steps.isEmpty()) {
      add(new Paragraph(getTranslation("process.try.nothing")));
    }
    OrderedList list = new OrderedList();
    list.addClassName("steps");
    List<PlannedStep> sorted =
        steps.stream()
            .sorted(
                Comparator.comparing(
                    PlannedStep::start, Comparator.nullsFirst(Comparator.naturalOrder())))
            .toList();
    for (int i = 0; i < sorted.size(); i++) {
      list.add(card(i + 1, sorted.get(i), definition, verdict, zone));
    }
    add(list);
  }

  private Paragraph secondary(String key, Object... shown) {
    Paragraph text = new Paragraph(getTranslation(key, shown));
    text.addClassName("secondary");
    return text;
  }

  private static Div callout(Tone tone, String text) {
    Icon icon = tone.icon().create();
    icon.getElement().setAttribute("aria-hidden", "true");
    Div callout = new Div(icon, new Div(new Bdi(text)));
    callout.addClassNames("callout", tone.cssClass());
    return callout;
  }

  private StepCard card(
      int number,
      PlannedStep step,
      ProcessDefinition definition,
      @Nullable EquipmentVerdict verdict,
      ZoneId zone) {
    String title = definition.step(step.key()).map(ProcessWords::title).orElse(step.key());
    StepCard card =
        new StepCard(number, title, words.action(step.action()))
            .with(
                getTranslation("process.start"),
                step.start() == null ? getTranslation("process.at.NOW") : at(step.start(), zone));
    if (step.due() != null) {
      card.with(getTranslation("process.due"), at(step.due(), zone));
    }
    if (!step.after().isEmpty()) {
      card.with(getTranslation("process.after"), StepList.titles(step.after(), definition));
    }
    if (step.owner() != null) {
      card.with(getTranslation("process.owner"), step.owner());
    }
    if (step.late() != null) {
      card.badge(Tone.FAILED, late(step.late()));
    }
    if (!step.required()) {
      card.badge(Tone.QUEUED, getTranslation("process.optional"));
    }
    if (step.approval() && verdict != null) {
      addVerdict(card, verdict);
    }
    return card;
  }

  private void addVerdict(StepCard card, EquipmentVerdict verdict) {
    card.badge(
        verdict.approvalNeeded() ? Tone.WAITING : Tone.COMPLETED,
        getTranslation(
            verdict.approvalNeeded() ? "process.verdict.asked" : "process.verdict.notAsked"));
    String limit = verdict.limitText(getLocale());
    card.with(
        getTranslation("process.equipment"),
        verdict.value() == null
            ? getTranslation("process.verdict.none", verdict.forWhom(), limit)
            : getTranslation(
                "process.verdict", verdict.valueText(getLocale()), verdict.forWhom(), limit));
    if (verdict.approvalNeeded() && verdict.approvers() != null) {
      card.with(getTranslation("process.approvers"), verdict.approvers());
    }
  }

  private String late(Duration late) {
    long days = late.toDays();
    return days > 1
        ? getTranslation("process.late", days)
        : getTranslation(days == 1 ? "process.late.one" : "process.late.today");
  }

  private String at(Instant at, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    return getTranslation(
        "process.at.day",
        there.getDayOfWeek().getDisplayName(TextStyle.SHORT, getLocale()),
        Dates.text(there.toLocalDate()),
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(getLocale())
            .format(there.toLocalTime()));
  }
}
