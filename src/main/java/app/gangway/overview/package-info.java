/** The figures of the first page. */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::language",
      "ui::push",
      "security",
      "onboarding",
      "onboarding::ui",
      "approval",
      "approval::ui",
      "batch",
      "batch::ui",
      "imports::ui",
      "sample"
    })
@NullMarked
package app.gangway.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
