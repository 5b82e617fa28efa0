package app.gangway.process.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.activity.Activities;
import app.gangway.process.ProcessOverview;
import app.gangway.process.ProcessVersion;
import app.gangway.process.VersionStatus;
import app.gangway.process.definition.Condition;
import app.gangway.process.definition.Offset;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import com.vaadin.flow.component.UI;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What pages say of what stands in a definition, in the language of the present page. */
@Component
class ProcessWords {

  private static final ResourceBundle TRANSLATIONS =
      ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

  private final Activities activities;

  ProcessWords(Activities activities) {
    this.activities = activities;
  }

  static String title(Step step) {
    return step.title(UI.getCurrent().getLocale());
  }

  /** What people call an installed activity. */
  String activity(String name) {
    String key = "activity.title." + name;
    return TRANSLATIONS.containsKey(key) ? translate(key) : activities.title(name);
  }

  /** What carries a step out. */
  String action(String action) {
    if (action.equals(Step.TASK)) {
      return translate("process.do.task");
    }
    if (action.startsWith(Step.CONNECTOR)) {
      return translate("process.do.connector", action.substring(Step.CONNECTOR.length()));
    }
    return activities.find(action).isPresent()
        ? translate("process.do.activity", activity(action))
        : action;
  }

  /** Such as {@code 10 working days before the first day}. */
  static String offset(Offset offset) {
    if (offset.unit() == Offset.Unit.NOW) {
      return translate("process.at.NOW");
    }
    if (offset.days() == 0) {
      return translate("process.at.first");
    }
    int days = Math.abs(offset.days());
    String key =
        "process.at."
            + offset.unit()
            + (offset.days() < 0 ? ".before" : ".after")
            + (days == 1 ? ".one" : "");
    return days == 1 ? translate(key) : translate(key, days);
  }

  /** With the time of that day, such as {@code 5 working days before the first day, 08:00}. */
  static String morning(Offset offset) {
    return translate(
        "process.at.morning",
        offset(offset),
        DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
            .withLocale(UI.getCurrent().getLocale())
            .format(Offset.MORNING));
  }

  /** For whom something is; each condition on its own. */
  static List<String> conditions(List<Condition> conditions) {
    return conditions.stream().map(ProcessWords::condition).toList();
  }

  /** Such as {@code Department: Sales, Finance · Place: Berlin}. */
  static String condition(@Nullable Condition condition) {
    if (condition == null) {
      return translate("process.everybody");
    }
    String words =
        Stream.of(
                words("newhire.role", condition.role()),
                words("newhire.department", condition.department()),
                words("newhire.location", condition.location()))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    return words.isEmpty() ? translate("process.everybody") : words;
  }

  private static String words(String of, List<String> words) {
    return words.isEmpty() || words.contains(Condition.ANY)
        ? ""
        : translate("process.condition", translate(of), String.join(", ", words));
  }

  /** For whom a process is, by what is published or, before that, by its draft. */
  static String audience(ProcessOverview process) {
    if (process.isStandard()) {
      return translate("process.for.rest");
    }
    ProcessVersion published = process.published();
    ProcessVersion version = published == null ? process.draft() : published;
    return version == null ? translate("process.for.nobody") : audience(version.definition());
  }

  private static String audience(ProcessDefinition definition) {
    return definition.audience().isEmpty()
        ? translate("process.for.nobody")
        : String.join(" – ", conditions(definition.audience()));
  }

  static String version(int number) {
    return translate("process.version", number);
  }

  /** A version with its status, for choices. */
  static String named(ProcessVersion version) {
    return version.status() == VersionStatus.RETIRED
        ? version(version.number())
        : translate(
            "process.version.named",
            version.number(),
            translate("process.status." + version.status()));
  }
}
