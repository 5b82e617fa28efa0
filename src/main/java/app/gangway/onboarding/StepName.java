package app.gangway.onboarding;

import app.gangway.activity.Activities;
import org.jspecify.annotations.Nullable;

/**
 * How a step is told from others of its onboarding, and what it is called.
 *
 * @param activity the name of what carries it out
 * @param key which step of its process it is; null where no process was asked
 * @param title what people call it; null for what they call the activity
 */
public record StepName(String activity, @Nullable String key, @Nullable String title) {

  /** Under which the timeline keeps what happens to it. */
  public String id() {
    return key == null ? activity : key;
  }

  /** What people call it. */
  public String title(Activities activities) {
    return activities.title(activity, title);
  }
}
