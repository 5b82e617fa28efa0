package app.gangway.onboarding.task;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A moment that is not the same everywhere, such as the end of a day.
 *
 * @param house that of the house, and of places that are not known
 * @param elsewhere those of other places, by their names
 */
public record LocalMoment(Instant house, Map<String, Instant> elsewhere) {

  /**
   * @param location null for the house
   */
  public Instant at(@Nullable String location) {
    return location == null ? house : elsewhere.getOrDefault(location, house);
  }
}
