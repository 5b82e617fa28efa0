package app.gangway.onboarding.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import app.gangway.activity.Activities;
import app.gangway.activity.ApprovalRule;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What pages say about the activities, whichever are installed and however they are configured; in
 * the language of the present page.
 */
@Component
public class ActivityWords {

  private static final ResourceBundle TRANSLATIONS =
      ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

  private final Activities activities;

  ActivityWords(Activities activities) {
    this.activities = activities;
  }

  /** What people call it: translated, or as the activity itself says where it is not. */
  public String title(String name) {
    String key = "activity.title." + name;
    return TRANSLATIONS.containsKey(key) ? translate(key) : activities.title(name);
  }

  boolean isSimulated(String name) {
    return activities.isSimulated(name);
  }

  /** {@code Starts at once, in parallel: Access card, Welcome email.} */
  public String whatStarts() {
    List<String> titles = activities.names().stream().map(this::title).toList();
    return titles.size() == 1
        ? translate("activity.starts.one", titles.get(0))
        : translate("activity.starts.several", list(titles));
  }

  /** What to know when a role is chosen. */
  String roleHint() {
    return Stream.concat(
            Stream.of(translate("onboarding.new.role.hint")),
            activities.approvalRules().stream().map(this::sentence))
        .collect(Collectors.joining(" "));
  }

  private String sentence(ApprovalRule rule) {
    String title = title(rule.activity());
    return rule.roles().isEmpty()
        ? translate("activity.rule.other", title)
        : translate("activity.rule.roles", title, list(rule.roles()));
  }

  private static String list(List<String> words) {
    return words.stream()
        .reduce((before, next) -> translate("activity.list", before, next))
        .orElse("");
  }
}
