/**
 * The parent of onboardings that were submitted together: its progress, what can be done to all of
 * them, its end.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::language",
      "ui::push",
      "ui::search",
      "security",
      "activity",
      "csv",
      "onboarding",
      "onboarding::timeline",
      "onboarding::intake",
      "onboarding::query",
      "onboarding::execution",
      "onboarding::ui"
    })
@NullMarked
package app.gangway.batch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
