package app.gangway.process.ui;

import app.gangway.activity.Activities;
import app.gangway.calendar.Locations;
import app.gangway.process.definition.Step;
import app.gangway.security.KnownGroups;
import app.gangway.ui.language.Languages;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What this installation has to choose from in steps. */
@Component
class StepChoices {

  private final Activities activities;
  private final KnownGroups groups;
  private final Locations locations;
  private final Languages languages;
  private final ProcessWords words;

  StepChoices(
      Activities activities,
      KnownGroups groups,
      Locations locations,
      Languages languages,
      ProcessWords words) {
    this.activities = activities;
    this.groups = groups;
    this.locations = locations;
    this.languages = languages;
    this.words = words;
  }

  /**
   * What can carry a step out.
   *
   * @param present what does so far, perhaps by a name that nothing has any more
   */
  List<String> actions(String present) {
    Set<String> actions = new LinkedHashSet<>();
    actions.add(Step.TASK);
    actions.addAll(activities.names());
    actions.addAll(activities.connectors());
    actions.add(present);
    return new ArrayList<>(actions);
  }

  String action(String action) {
    return words.action(action);
  }

  List<String> groups() {
    return groups.names();
  }

  List<String> places() {
    return locations.names();
  }

  /** Those that pages are offered in, and those that a step has a title in. */
  List<String> languages(Step step) {
    Set<String> tags = new LinkedHashSet<>();
    languages.locales().stream().map(Locale::toLanguageTag).forEach(tags::add);
    tags.addAll(step.titles().keySet());
    return List.copyOf(tags);
  }
}
