/**
 * Mail that is really sent: queued in a row, sent by a job, tried again until the mail server has
 * taken it or refused it. Stands behind the welcome email once a mail server is configured.
 */
@ApplicationModule(
    allowedDependencies = {
      "common",
      "ui",
      "ui::language",
      "ui::push",
      "security",
      "activity",
      "onboarding",
      "onboarding::execution"
    })
@NullMarked
package app.gangway.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
