package app.gangway.durable.query;

import app.gangway.batch.BatchSnapshot;
import app.gangway.batch.BatchSnapshots;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.RuntimeStatus;
import app.gangway.durable.Subject;
import app.gangway.durable.start.DefaultInputs;
import app.gangway.durable.start.InstanceRegistry;
import app.gangway.durable.start.InstanceRegistry.Started;
import app.gangway.onboarding.query.LastChanges;
import app.gangway.onboarding.query.OnboardingSnapshot;
import app.gangway.onboarding.query.OnboardingSnapshots;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what there is to say of instances; their outputs are {@link Outputs}' matter. */
@Component
public class InstanceRows {

  private final OnboardingSnapshots onboardings;
  private final BatchSnapshots batches;
  private final LastChanges changes;
  private final InstanceRegistry registry;

  InstanceRows(
      OnboardingSnapshots onboardings,
      BatchSnapshots batches,
      LastChanges changes,
      InstanceRegistry registry) {
    this.onboardings = onboardings;
    this.batches = batches;
    this.changes = changes;
    this.registry = registry;
  }

  /**
   * @param inputChars how long what a machine sent is
   * @param usualInput JSON, for what no machine sent
   * @param withdrawnBecause word for word; null unless it was withdrawn for a reason
   */
  public record Found(
      UUID subjectId,
      boolean isBatch,
      String instanceId,
      String orchestrator,
      RuntimeStatus status,
      int inputChars,
      String usualInput,
      @Nullable String withdrawnBecause,
      Instant created,
      Instant updated) {}

  Optional<Found> find(Subject subject) {
    return Optional.ofNullable(of(List.of(subject)).get(subject.id()));
  }

  /** Those that are still there, by the ids of their subjects. */
  Map<UUID, Found> of(List<Subject> subjects) {
    List<UUID> ids = subjects.stream().filter(each -> !each.isBatch()).map(Subject::id).toList();
    List<UUID> batchIds = subjects.stream().filter(Subject::isBatch).map(Subject::id).toList();
    Map<UUID, Started> started = registry.started(subjects.stream().map(Subject::id).toList());
    Map<UUID, Found> all = new HashMap<>();
    onboardings(onboardings.of(ids).values(), changes.ofOnboardings(ids), started)
        .forEach(each -> all.put(each.subjectId(), each));
    Map<UUID, Instant> changed = changes.ofBatches(batchIds);
    batches
        .of(batchIds)
        .values()
        .forEach(batch -> all.put(batch.id(), found(batch, changed, started.get(batch.id()))));
    return all;
  }

  /** The children of a batch that have ended, in the order of their ends. */
  public List<Found> endedChildren(UUID batch) {
    List<OnboardingSnapshot> ended = onboardings.endedOfBatch(batch);
    return onboardings(
        ended,
        changes.ofEndedChildren(batch),
        registry.started(ended.stream().map(OnboardingSnapshot::id).toList()));
  }

  private static List<Found> onboardings(
      Collection<OnboardingSnapshot> rows, Map<UUID, Instant> changed, Map<UUID, Started> started) {
    return rows.stream().map(each -> found(each, changed, started.get(each.id()))).toList();
  }

  private static Found found(
      OnboardingSnapshot row, Map<UUID, Instant> changed, @Nullable Started started) {
    return new Found(
        row.id(),
        false,
        row.instanceId(),
        (started == null ? Orchestrator.ONBOARDING : started.orchestrator()).word(),
        RuntimeStatus.of(row),
        started == null ? 0 : started.inputChars(),
        DefaultInputs.of(row.hire(), row.details()),
        row.withdrawnBecause(),
        row.submittedAt(),
        changed.getOrDefault(row.id(), row.submittedAt()));
  }

  private static Found found(
      BatchSnapshot row, Map<UUID, Instant> changed, @Nullable Started started) {
    Instant own = row.endedAt() == null ? row.submittedAt() : row.endedAt();
    Instant told = changed.getOrDefault(row.id(), own);
    return new Found(
        row.id(),
        true,
        row.instanceId(),
        (started == null ? Orchestrator.PARALLEL : started.orchestrator()).word(),
        RuntimeStatus.of(row),
        started == null ? 0 : started.inputChars(),
        DefaultInputs.ofFile(row.title(), row.total()),
        row.withdrawnBecause(),
        row.submittedAt(),
        told.isAfter(own) ? told : own);
  }
}
