/**
 * The shell around every page, and what the pages of all modules share. Knows no feature: modules
 * contribute beans, and pages are refreshed by {@link app.gangway.common.change.ChangeEvent}.
 */
@ApplicationModule(allowedDependencies = {"common", "storage"})
@NullMarked
package app.gangway.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
