package app.gangway.jobs.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody has changed a job in the dashboard.
 *
 * @param method of the request: DELETE deletes, POST queues again or triggers
 * @param path of the request, percent-encoded, which names the job
 * @param who is signed in, if anybody is
 * @param origin the address that the request came from
 */
@NamedInterface("events")
public record JobChanged(
    String method, String path, @Nullable String who, String origin, Instant at) {}
