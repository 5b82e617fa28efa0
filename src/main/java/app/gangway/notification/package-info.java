/** Tells people who are not looking what waits for them, and writes down that they were told. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::language",
      "security",
      "calendar",
      "onboarding",
      "onboarding::task",
      "onboarding::timeline",
      "approval",
      "mail",
      "webhook"
    })
@NullMarked
package app.gangway.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
