/**
 * Everything that runs in the background, and the only module that knows JobRunr. Each kind of job
 * is described by a {@code JobKind}; the dispatcher and the reconciler go by these.
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
      "connector",
      "connector::callback",
      "connector::poll",
      "mail",
      "notification::chat",
      "notification::task",
      "webhook",
      "cluster"
    })
@NullMarked
package app.gangway.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
