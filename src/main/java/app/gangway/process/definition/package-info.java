/** What the definition of a process says, how it is read and written, and what it decides. */
@NamedInterface("definition")
@NullMarked
package app.gangway.process.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
