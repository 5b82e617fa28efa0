/** How Gangway itself is let in elsewhere. */
@NamedInterface("client")
@NullMarked
package app.gangway.security.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
