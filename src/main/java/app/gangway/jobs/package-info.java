/**
 * Background jobs; the only module that knows JobRunr. Listens to the others and calls their
 * services; none of them knows it.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "storage",
      "activity",
      "onboarding",
      "onboarding::execution",
      "approval",
      "batch",
      "imports",
      "imports::upload",
      "webhook",
      "cluster"
    })
@NullMarked
package app.gangway.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
