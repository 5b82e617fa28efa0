package app.gangway.imports;

import app.gangway.common.access.Role;
import app.gangway.imports.ImportEvent.Advanced;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** How far the batches are that are being created on this node. */
@Component
public class CreationProgress {

  private final Map<UUID, Integer> written = new ConcurrentHashMap<>();
  private final ApplicationEventPublisher events;

  CreationProgress(ApplicationEventPublisher events) {
    this.events = events;
  }

  /**
   * How many onboardings have been written, though none is to be seen before the last; empty when
   * the batch is not being created, or is by another node.
   */
  @RolesAllowed(Role.HR)
  public OptionalInt written(UUID importId) {
    Integer count = written.get(importId);
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }

  void advance(UUID importId, int count) {
    written.put(importId, count);
    events.publishEvent(new Advanced(importId));
  }

  void end(UUID importId) {
    written.remove(importId);
  }
}
