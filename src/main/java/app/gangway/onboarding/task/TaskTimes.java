package app.gangway.onboarding.task;

import java.time.Instant;

/**
 * By which times tasks are told of on one day.
 *
 * @param over what is due earlier is over
 * @param longOver what is due earlier is over for long
 * @param from what is due earlier has been told of before, unless it has begun since
 * @param until what is due earlier is due soon
 * @param begun what has begun since is new
 */
public record TaskTimes(
    Instant over, Instant longOver, LocalMoment from, LocalMoment until, Instant begun) {}
