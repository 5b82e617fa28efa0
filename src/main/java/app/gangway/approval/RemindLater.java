package app.gangway.approval;

import java.time.Instant;
import java.util.UUID;

/**
 * An approval is to be looked at again at this time, to remind somebody or to ask others too.
 *
 * @param name of the new hire
 */
public record RemindLater(UUID approvalId, Instant due, String name) {}
