package app.gangway.activity;

/**
 * A back end has taken the order and will say later what came of it. Until then the step holds no
 * worker; whoever hears the answer settles it, and {@link Activity#result} is what it comes to.
 *
 * @param line what log and timeline say
 */
public record Ordered(String line) implements ActivityAnswer {}
