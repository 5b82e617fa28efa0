package app.gangway.imports.upload;

import app.gangway.batch.Batch;
import app.gangway.batch.BatchIds;
import app.gangway.batch.BatchService;
import app.gangway.batch.Batches;
import app.gangway.common.access.Role;
import app.gangway.imports.Import;
import app.gangway.imports.ImportStatus;
import app.gangway.imports.Imports;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The batches that were promised when a file was confirmed, whether they are there yet or not. */
@Service
@Transactional(readOnly = true)
public class PromisedBatches {

  private final Imports imports;
  private final Batches batches;
  private final BatchService service;

  PromisedBatches(Imports imports, Batches batches, BatchService service) {
    this.imports = imports;
    this.batches = batches;
    this.service = service;
  }

  /**
   * A batch that is there or will be; empty for an unknown id, such as that of a mere preview.
   *
   * @param id its instance id, or its own, with dashes or without
   */
  @RolesAllowed(Role.HR)
  public Optional<KnownBatch> known(String id) {
    return batches
        .findByInstanceId(id)
        .map(Batch::id)
        .or(() -> BatchIds.parse(id))
        .flatMap(this::known);
  }

  /** Whether a batch that is not made yet, or a child of one, may have this instance id. */
  @RolesAllowed(Role.HR)
  public boolean isPromised(String instanceId) {
    return BatchIds.parse(instanceId.split(":", 2)[0])
        .flatMap(imports::findById)
        .map(Import::status)
        .filter(status -> status == ImportStatus.PREVIEW || status == ImportStatus.CONFIRMED)
        .isPresent();
  }

  /** The import first: when it is not due any more, its batch is there. */
  private Optional<KnownBatch> known(UUID id) {
    Optional<Import> from = imports.findById(id);
    if (from.map(Import::status).filter(ImportStatus.CONFIRMED::equals).isPresent()) {
      return from.map(KnownBatch.Due::new);
    }
    return service
        .progress(id)
        .map(made -> new KnownBatch.Made(made, from.flatMap(Import::confirmedAt).orElse(null)));
  }
}
