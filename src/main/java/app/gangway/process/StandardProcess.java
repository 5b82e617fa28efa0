package app.gangway.process;

import app.gangway.activity.Activities;
import app.gangway.activity.ApprovalRule;
import app.gangway.process.definition.EquipmentRow;
import app.gangway.process.definition.EquipmentTable;
import app.gangway.process.definition.Offset;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import app.gangway.ui.language.Languages;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.springframework.stereotype.Component;

/** What comes with Gangway, written out as steps, for whoever wants to change it. */
@Component
class StandardProcess {

  private static final int KEY_MAX = 40;

  /** Something to begin with: who is asked is what counts. */
  private static final String CURRENCY = "EUR";

  private static final BigDecimal LIMIT = BigDecimal.valueOf(1500);
  private static final BigDecimal ABOVE = BigDecimal.valueOf(2400);

  private final Activities activities;
  private final Languages languages;

  StandardProcess(Activities activities, Languages languages) {
    this.activities = activities;
    this.languages = languages;
  }

  /** A step for each installed activity; those ask for an approval that have a check. */
  ProcessDefinition writtenOut() {
    List<Step> steps = new ArrayList<>();
    for (String name : activities.names()) {
      steps.add(
          new Step(
              key(name, steps),
              titles(name),
              name,
              null,
              true,
              Offset.NOW,
              null,
              List.of(),
              null,
              activities.withCheck().contains(name) ? Step.Approval.EQUIPMENT : null));
    }
    return new ProcessDefinition(
        List.of(), steps, activities.withCheck().isEmpty() ? null : equipment());
  }

  /** In each language that pages are offered in, as far as there are words for it. */
  private Map<String, String> titles(String name) {
    Map<String, String> titles = new HashMap<>();
    titles.put(Locale.ENGLISH.toLanguageTag(), activities.title(name));
    for (Locale each : languages.locales()) {
      ResourceBundle words =
          ResourceBundle.getBundle(
              "vaadin-i18n.translations",
              each,
              Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
      String key = "activity.title." + name;
      if (words.containsKey(key)) {
        titles.put(each.toLanguageTag(), words.getString(key));
      }
    }
    return titles;
  }

  /** For the roles that are configured. */
  private EquipmentTable equipment() {
    List<EquipmentRow> rows =
        activities.approvalRules().stream()
            .map(ApprovalRule::roles)
            .flatMap(List::stream)
            .distinct()
            .map(role -> new EquipmentRow(List.of(role), List.of(), List.of(), ABOVE, null, null))
            .toList();
    return new EquipmentTable(CURRENCY, LIMIT, rows);
  }

  /** Such as {@code access-card-creation} of AccessCardCreationActivity. */
  private static String key(String name, List<Step> others) {
    String words =
        name.replaceFirst("Activity$", "")
            .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9-]+", "-");
    boolean isUsable =
        !words.isEmpty()
            && words.length() <= KEY_MAX
            && others.stream().noneMatch(each -> each.key().equals(words));
    return isUsable ? words : "step-%d".formatted(others.size() + 1);
  }
}
