/** Tells other systems what has ended, so that none of them has to ask. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "security",
      "onboarding",
      "onboarding::query",
      "approval",
      "batch",
      "durable",
      "durable::events"
    })
@NullMarked
package app.gangway.webhook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
