/**
 * The shared kernel, which every module may know: who does something, ids of rows, the rules for a
 * new hire, and what other modules need without knowing each other. Knows no module.
 */
@ApplicationModule(
    type = ApplicationModule.Type.OPEN,
    allowedDependencies = {})
@NullMarked
package app.gangway.common;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
