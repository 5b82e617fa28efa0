/**
 * Processes: which steps a new hire's onboarding has, when each starts and is due, whose it is, and
 * what needs an approval. Definitions are data that admins change, draft by draft; a published one
 * stands for good.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::language",
      "ui::push",
      "security",
      "activity",
      "calendar"
    })
@NullMarked
package app.gangway.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
