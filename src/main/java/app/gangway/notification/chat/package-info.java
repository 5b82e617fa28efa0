/**
 * Tells the chat of a group what waits for its decision, by one POST. Nothing in it is for one
 * person, so it never holds a link that decides.
 */
@NamedInterface("chat")
@NullMarked
package app.gangway.notification.chat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
