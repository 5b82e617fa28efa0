/** Tasks of people: whose they are, who takes them, and who ends them. */
@NamedInterface("task")
@NullMarked
package app.gangway.onboarding.task;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
