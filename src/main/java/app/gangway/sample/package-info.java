/** Made-up onboardings, so that there is something to see; in the demo alone. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "onboarding",
      "onboarding::intake",
      "onboarding::query",
      "onboarding::timeline",
      "approval",
      "batch",
      "durable",
      "durable::purge"
    })
@NullMarked
package app.gangway.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
