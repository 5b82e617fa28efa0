/**
 * What people did, when and from where: written in the same commit as what they did, never changed.
 * Hears of it by the events of the other modules.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::language",
      "security",
      "csv",
      "onboarding",
      "onboarding::intake",
      "onboarding::timeline",
      "approval",
      "batch",
      "durable::events",
      "sample",
      "mail",
      "process",
      "webhook",
      "jobs::events"
    })
@NullMarked
package app.gangway.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
