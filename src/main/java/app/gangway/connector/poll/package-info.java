/** Asking the other systems what became of an order. */
@NamedInterface("poll")
@NullMarked
package app.gangway.connector.poll;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
