/** Decisions of people that activities wait for, until a deadline. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "calendar",
      "ui",
      "ui::language",
      "ui::push",
      "ui::search",
      "security",
      "csv",
      "onboarding",
      "onboarding::timeline",
      "onboarding::query",
      "onboarding::ui"
    })
@NullMarked
package app.gangway.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
