/**
 * A CSV file from its upload to its batch: preview, duplicates, confirmation, and the batch that is
 * made of it.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::push",
      "ui::language",
      "security",
      "csv",
      "onboarding",
      "onboarding::intake",
      "onboarding::ui",
      "batch",
      "batch::ui"
    })
@NullMarked
package app.gangway.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
