/**
 * Orders at a company's own systems: written down, placed by HTTP, tried again, and done with the
 * answer, when the other system calls back, or when it says so if it is asked. Stands behind the
 * activities for which one is configured.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::push",
      "security",
      "security::client",
      "activity",
      "onboarding",
      "onboarding::execution",
      "onboarding::ui"
    })
@NullMarked
package app.gangway.connector;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
