/**
 * The databases as files and servers: how they are opened, who may read them, and what is done
 * while one of them cannot work.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package app.gangway.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
