package app.gangway.connector;

import app.gangway.connector.state.Availability.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with a connector.
 *
 * @param activities the names of those that it stands behind
 * @param up as this node has found
 * @param last what was heard last; empty before that
 * @param waiting orders that are to be placed, or of which nobody knows whether they have arrived
 * @param ordered orders that the other system has taken and not ended
 * @param oldest when the oldest of both was written
 */
public record ConnectorReport(
    String name,
    String host,
    List<String> activities,
    boolean up,
    Optional<Heard> last,
    long waiting,
    long ordered,
    Optional<Instant> oldest) {}
