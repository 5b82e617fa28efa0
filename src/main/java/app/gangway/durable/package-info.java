/**
 * Onboardings and batches as instances of Durable Functions, known by ids of the callers: started,
 * queried, sent events, controlled and purged.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "security",
      "activity",
      "csv",
      "onboarding",
      "onboarding::timeline",
      "onboarding::intake",
      "onboarding::query",
      "approval",
      "batch",
      "imports",
      "imports::upload"
    })
@NullMarked
package app.gangway.durable;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
