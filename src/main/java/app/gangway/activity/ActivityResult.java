package app.gangway.activity;

/**
 * What an activity answers.
 *
 * @param text the result that the onboarding lists
 * @param line what log and timeline say
 */
public record ActivityResult(String text, String line) {}
