package app.gangway.activity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A back end has taken the order and will say later what came of it. Until then the step holds no
 * worker; whoever hears the answer settles it, and {@link Activity#result} is what it comes to.
 *
 * @param line what log and timeline say
 * @param expectedBy when the answer is overdue; null where nobody has said
 */
public record Ordered(String line, @Nullable Instant expectedBy) implements ActivityAnswer {}
