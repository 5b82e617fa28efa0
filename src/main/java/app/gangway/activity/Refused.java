package app.gangway.activity;

/**
 * The back end has said no, for good: trying again would not help.
 *
 * @param reason one line that a person understands
 */
public record Refused(String reason) implements ActivityAnswer {}
