/** The way of one new hire: its rows, the services that change them, the events that tell of it. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::language",
      "ui::push",
      "ui::search",
      "security",
      "csv",
      "activity",
      "calendar",
      "process",
      "process::definition"
    })
@NullMarked
package app.gangway.onboarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
