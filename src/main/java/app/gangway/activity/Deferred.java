package app.gangway.activity;

import java.time.Instant;

/**
 * It is to be tried again later. The back end's own rule says when, and how often; the retry rule
 * of the activities is not asked.
 *
 * @param until when to try again; until then the step costs a row and nothing else
 * @param reason one line that a person understands
 * @param attempted whether this was an attempt; not so where the back end is known to be down, or
 *     has no room
 */
public record Deferred(Instant until, String reason, boolean attempted) implements ActivityAnswer {}
