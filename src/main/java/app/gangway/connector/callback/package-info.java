/** The other systems' calls: who may call, and what they say. */
@NamedInterface("callback")
@NullMarked
package app.gangway.connector.callback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
