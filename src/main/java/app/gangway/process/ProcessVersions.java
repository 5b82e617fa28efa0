package app.gangway.process;

import app.gangway.common.change.RemoteChange;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The versions of processes that are, or were, in use; kept in memory, since none ever changes but
 * in what people call its process.
 */
@Component
public class ProcessVersions {

  private static final int KEPT_MAX = 500;

  private final ProcessRows processes;
  private final VersionRows versions;
  private final Cache<UUID, PublishedProcess> kept =
      Caffeine.newBuilder().maximumSize(KEPT_MAX).build();

  ProcessVersions(ProcessRows processes, VersionRows versions) {
    this.processes = processes;
    this.versions = versions;
  }

  /** Empty for a draft, which may still change, and where there is none. */
  public Optional<PublishedProcess> find(UUID version) {
    return Optional.ofNullable(kept.get(version, this::read));
  }

  @TransactionalEventListener
  void on(ProcessEvent.Changed committed) {
    kept.invalidateAll();
  }

  @EventListener
  void on(RemoteChange elsewhere) {
    if (elsewhere.isEverything()
        || elsewhere.event().filter(ProcessEvent.Changed.class::isInstance).isPresent()) {
      kept.invalidateAll();
    }
  }

  private @Nullable PublishedProcess read(UUID id) {
    return versions
        .find(id)
        .filter(version -> version.status() != VersionStatus.DRAFT)
        .flatMap(
            version ->
                processes
                    .find(version.processId())
                    .map(
                        process ->
                            new PublishedProcess(
                                id,
                                process.code(),
                                process.title(),
                                version.number(),
                                version.definition())))
        .orElse(null);
  }

  /** Those that are in use now, on whichever node they were published, in their order. */
  List<PublishedProcess> published() {
    return versions.published().stream().flatMap(id -> find(id).stream()).toList();
  }
}
