/** How onboarding goes: figures over many days, as pictures, tables and files. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "csv",
      "ui",
      "ui::language",
      "onboarding",
      "onboarding::figures",
      "onboarding::ui",
      "approval"
    })
@NullMarked
package app.gangway.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
