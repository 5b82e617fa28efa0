package app.gangway.process;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.process.DraftResult.Outdated;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.ProcessEvent.DraftBegun;
import app.gangway.process.ProcessEvent.DraftDiscarded;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.ProcessDefinition;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes drafts, each in a transaction that tells of it; one who comes too late changes none. */
@Component
class Drafts {

  private final VersionRows versions;
  private final DraftCheck check;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Drafts(
      VersionRows versions,
      DraftCheck check,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.versions = versions;
    this.check = check;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  DraftResult begin(ProcessRows.Row process, ProcessDefinition definition, Actor actor) {
    UUID id = RowIds.next();
    String json = DefinitionJson.write(definition);
    Optional<ProcessVersion> begun;
    try {
      begun =
          transaction.<Optional<ProcessVersion>>execute(status -> begin(id, process, json, actor));
    } catch (DuplicateKeyException somebodyWasFaster) {
      begun = Optional.empty();
    }
    return begun.isPresent()
        ? new Saved(begun.get(), check.problems(definition, process.isStandard()))
        : new Outdated(draftOf(process.id()));
  }

  private Optional<ProcessVersion> begin(
      UUID id, ProcessRows.Row process, String json, Actor actor) {
    Instant now = clock.instant();
    String checksum = DefinitionJson.checksum(json);
    if (!versions.begin(id, process.id(), json, checksum, actor.name(), now)) {
      return Optional.empty();
    }
    Optional<ProcessVersion> begun = versions.find(id);
    begun.ifPresent(draft -> tell(new DraftBegun(process.title(), draft.number(), actor, now)));
    return begun;
  }

  private @Nullable ProcessVersion draftOf(UUID process) {
    return versions.of(process).stream()
        .filter(each -> each.status() == VersionStatus.DRAFT)
        .findFirst()
        .orElse(null);
  }

  /**
   * @return as it was saved, whatever somebody else saves right after; empty if it was not the
   *     draft of this revision any more
   */
  Optional<ProcessVersion> save(
      UUID draft, int revision, ProcessDefinition definition, Actor actor) {
    String json = DefinitionJson.write(definition);
    String checksum = DefinitionJson.checksum(json);
    return transaction.<Optional<ProcessVersion>>execute(
        status -> {
          if (!versions.save(draft, revision, json, checksum, actor.name(), clock.instant())) {
            return Optional.empty();
          }
          tell(new ProcessEvent.Changed());
          return versions.find(draft);
        });
  }

  /** Whether it was still as it was found. */
  boolean publish(ProcessVersion found, String title, String note, Actor actor) {
    Instant now = clock.instant();
    return isDone(
        () -> versions.publish(found.id(), found.revision(), note, actor.name(), now),
        new ProcessEvent.Published(title, found.number(), note, actor, now));
  }

  /** Whether it was still the draft of this revision. */
  boolean discard(ProcessVersion found, int revision, String title, Actor actor) {
    return isDone(
        () -> versions.discard(found.id(), revision),
        new DraftDiscarded(title, found.number(), actor, clock.instant()));
  }

  private boolean isDone(BooleanSupplier change, ProcessEvent event) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              boolean done = change.getAsBoolean();
              if (done) {
                tell(event);
              }
              return done;
            }));
  }

  private void tell(ProcessEvent event) {
    events.publishEvent(event);
    if (!(event instanceof ProcessEvent.Changed)) {
      events.publishEvent(new ProcessEvent.Changed());
    }
  }
}
