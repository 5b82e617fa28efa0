package app.gangway.durable.purge;

import app.gangway.common.Actor;
import java.time.Instant;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * An instance was removed for good; told inside the transaction that removed it.
 *
 * @param subjectId what the onboarding's or the batch's id was
 * @param instanceId its id in the outside world; the name of a new hire is not told any more
 */
@NamedInterface("events")
public record InstancePurged(
    UUID subjectId, boolean isBatch, String instanceId, Actor actor, Instant at) {}
