/** Tells people once a day which of their tasks are due, or over. */
@NamedInterface("task")
@NullMarked
package app.gangway.notification.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
