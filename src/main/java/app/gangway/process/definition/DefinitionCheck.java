package app.gangway.process.definition;

import app.gangway.common.newhire.LegibleText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What must hold before a definition is published, beyond its form. */
public final class DefinitionCheck {

  /** Of words, titles and names of groups; in the units in which columns count. */
  private static final int TEXT_MAX = 100;

  /** Of a language's own code; longer ones are only kept free. */
  private static final int LANGUAGE_MAX = 3;

  private final ProcessDefinition definition;
  private final boolean isForTheRest;
  private final Predicate<String> isKnownAction;
  private final List<Problem> problems = new ArrayList<>();

  private DefinitionCheck(
      ProcessDefinition definition, boolean isForTheRest, Predicate<String> isKnownAction) {
    this.definition = definition;
    this.isForTheRest = isForTheRest;
    this.isKnownAction = isKnownAction;
  }

  /**
   * What is wrong, in the order of the definition; empty for one that can be published.
   *
   * @param isForTheRest whether it is of the process for all whom no other is for
   * @param isKnownAction whether there is an activity or a connector of this name
   */
  public static List<Problem> problems(
      ProcessDefinition definition, boolean isForTheRest, Predicate<String> isKnownAction) {
    DefinitionCheck check = new DefinitionCheck(definition, isForTheRest, isKnownAction);
    check.run();
    return List.copyOf(check.problems);
  }

  private void run() {
    checkAudience();
    Set<String> keys = new HashSet<>();
    List<Step> steps = definition.steps();
    for (int i = 0; i < steps.size(); i++) {
      String place = "steps[%d]".formatted(i);
      if (!keys.add(steps.get(i).key())) {
        add(place + ".key", "there are two steps \"%s\"; write another key", steps.get(i).key());
      }
      checkStep(place, steps.get(i));
    }
    checkOrder(keys);
    if (definition.equipment() != null) {
      checkEquipment(definition.equipment());
    }
  }

  private void checkAudience() {
    if (isForTheRest && !definition.audience().isEmpty()) {
      add("for", "this process is for all whom no other is for; leave it out");
    }
    if (!isForTheRest && definition.audience().isEmpty()) {
      add(
          "for",
          "is missing; write whom the process is for, such as [{\"department\": [\"Sales\"]}],"
              + " or [{\"role\": \"*\"}] for everybody");
    }
    for (int i = 0; i < definition.audience().size(); i++) {
      checkCondition("for[%d]".formatted(i), definition.audience().get(i));
    }
  }

  private void checkStep(String place, Step step) {
    step.titles().forEach((language, title) -> checkTitle(place + ".title", language, title));
    checkAction(place + ".do", step.action());
    if (step.when() != null) {
      checkCondition(place + ".when", step.when());
    }
    checkText(place + ".owner", step.owner());
    checkDue(place, step.start(), step.due());
    if (step.approval() != null && definition.equipment() == null) {
      add(
          place + ".approval",
          "there is no table of equipment; write equipment, or leave this out");
    }
    if (step.approval() != null && step.isTask()) {
      add(place + ".approval", "a task needs nobody's approval; leave this out");
    }
  }

  private void checkTitle(String place, String language, String title) {
    String tag = tag(language);
    if (!tag.equals(language)) {
      add(
          place + "." + language,
          "is no language; write %s",
          tag.isEmpty() ? "a tag such as en, de or pt-BR" : tag);
    }
    checkText(place + "." + language, title);
  }

  /** As it is usually written; empty for what is none. */
  private static String tag(String language) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(language).build();
      return locale.getLanguage().length() <= LANGUAGE_MAX ? locale.toLanguageTag() : "";
    } catch (IllformedLocaleException unknown) {
      return "";
    }
  }

  private void checkAction(String place, String action) {
    if (action.equals(Step.INSTALLED)) {
      add(
          place,
          "\"installed\" is what comes with Gangway alone; write each activity as a step of its own");
    } else if (!action.equals(Step.TASK) && !isKnownAction.test(action)) {
      add(
          place,
          action.startsWith(Step.CONNECTOR)
              ? "there is no connector \"%s\"; write connector: and the name of one that is configured"
              : "there is no activity \"%s\"; write task, the name of an installed activity, or"
                  + " connector: and the name of a connector",
          action.startsWith(Step.CONNECTOR) ? action.substring(Step.CONNECTOR.length()) : action);
    }
  }

  private void checkCondition(String place, Condition condition) {
    checkWords(place + ".role", condition.role());
    checkWords(place + ".department", condition.department());
    checkWords(place + ".location", condition.location());
  }

  private void checkWords(String place, List<String> words) {
    words.forEach(word -> checkText(place, word));
  }

  private void checkText(String place, @Nullable String text) {
    if (text == null) {
      return;
    }
    String line = LegibleText.line(text, TEXT_MAX);
    if (line.isEmpty() || !line.equals(text)) {
      add(
          place,
          "\"%s\" cannot be used; write one line of at most %d characters, without spaces around it",
          line,
          TEXT_MAX);
    }
  }

  private void checkDue(String place, Offset start, @Nullable Offset due) {
    if (due != null && isComparable(start, due) && due.days() < start.days()) {
      add(place + ".due", "%s is before the start, which is %s; write a later day", due, start);
    }
  }

  /** Days and working days on one side of the first day cannot be compared without a calendar. */
  private static boolean isComparable(Offset start, Offset due) {
    return start.unit() != Offset.Unit.NOW
        && (start.unit() == due.unit()
            || Integer.signum(start.days()) != Integer.signum(due.days()));
  }

  private void checkOrder(Set<String> keys) {
    for (int i = 0; i < definition.steps().size(); i++) {
      String place = "steps[%d].after".formatted(i);
      for (String key : definition.steps().get(i).after()) {
        if (!keys.contains(key)) {
          add(place, "there is no step \"%s\"; write the keys of other steps", key);
        }
      }
    }
    // Of two steps with one key nobody knows which is meant.
    if (keys.size() == definition.steps().size()) {
      checkCycle(new StepGraph(definition.steps()).cycle());
    }
  }

  private void checkCycle(List<String> cycle) {
    if (!cycle.isEmpty()) {
      String last = cycle.get(0);
      int index = definition.steps().indexOf(definition.step(last).orElseThrow());
      add(
          "steps[%d].after".formatted(index),
          "each of these steps waits for the one before it, so none begins: %s, %s; leave one out",
          String.join(", ", cycle),
          last);
    }
  }

  private void checkEquipment(EquipmentTable table) {
    if (Currency.getAvailableCurrencies().stream()
        .noneMatch(each -> each.getCurrencyCode().equals(table.currency()))) {
      add(
          "equipment.currency",
          "there is no currency \"%s\"; write one such as EUR",
          table.currency());
    }
    checkAmount("equipment.limit", table.limit());
    for (int i = 0; i < table.rows().size(); i++) {
      EquipmentRow row = table.rows().get(i);
      String place = "equipment.rows[%d]".formatted(i);
      checkCondition(place, new Condition(row.role(), row.department(), row.location()));
      checkAmount(place + ".value", row.value());
      checkAmount(place + ".limit", row.limit());
      checkText(place + ".approvers", row.approvers());
    }
  }

  private void checkAmount(String place, @Nullable BigDecimal amount) {
    if (amount != null && amount.scale() > Money.DIGITS_MAX) {
      add(place, "%s has too many digits; write at most two after the point", amount);
    }
  }

  private void add(String place, String text, Object... words) {
    problems.add(new Problem(place, text.formatted(words)));
  }
}
