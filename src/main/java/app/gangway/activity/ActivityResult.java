package app.gangway.activity;

/**
 * What a step that is done comes to.
 *
 * @param text the result that the onboarding lists
 * @param line what log and timeline say
 */
public record ActivityResult(String text, String line) implements ActivityAnswer {}
