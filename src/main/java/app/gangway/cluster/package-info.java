/** More than one node on the same database: which one this is, and what they tell each other. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "onboarding",
      "process",
      "approval",
      "batch",
      "imports",
      "mail"
    })
@NullMarked
package app.gangway.cluster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
