/** The page that shows the description of the HTTP API and tries it. */
@ApplicationModule(allowedDependencies = {"common", "ui::language"})
@NullMarked
package app.gangway.apidocs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
