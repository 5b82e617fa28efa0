package app.gangway.durable.query;

import app.gangway.durable.RuntimeStatus;
import app.gangway.onboarding.query.InstanceSlice.Place;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which instances are wanted, the oldest first.
 *
 * @param statuses any of these; empty for all
 * @param createdFrom not before; null for no bound
 * @param createdTo not after; null for no bound
 * @param idPrefix how their ids begin; empty for any
 * @param top how many at most
 * @param after only those after this place; null from the beginning
 */
public record InstanceQuery(
    Set<RuntimeStatus> statuses,
    @Nullable Instant createdFrom,
    @Nullable Instant createdTo,
    String idPrefix,
    int top,
    @Nullable Place after) {

  public InstanceQuery {
    statuses = Set.copyOf(statuses);
  }

  boolean wants(RuntimeStatus status) {
    return statuses.isEmpty() || statuses.contains(status);
  }

  public InstanceQuery withTop(int most) {
    return new InstanceQuery(statuses, createdFrom, createdTo, idPrefix, most, after);
  }

  public InstanceQuery after(Place place) {
    return new InstanceQuery(statuses, createdFrom, createdTo, idPrefix, top, place);
  }
}
