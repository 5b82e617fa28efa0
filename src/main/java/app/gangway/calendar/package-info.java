/** When people are at work: opening hours, public holidays, days on which nobody is there. */
@ApplicationModule(allowedDependencies = "common")
@NullMarked
package app.gangway.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
