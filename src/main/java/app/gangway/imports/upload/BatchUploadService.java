package app.gangway.imports.upload;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvReader;
import app.gangway.csv.CsvReading;
import app.gangway.csv.CsvRejection;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.DuplicateFinder;
import app.gangway.imports.Findings;
import app.gangway.imports.Staging;
import app.gangway.imports.UploadedFile;
import app.gangway.imports.content.ContentCodec;
import app.gangway.imports.upload.IdempotencyStore.Request;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes CSV files that programs upload: read, staged, confirmed and answered in one request. Nobody
 * looks at a preview, so there is none to be seen.
 */
@Service
public class BatchUploadService {

  /** For how long a request that comes again gets the response of the first. */
  static final Duration RETENTION = Duration.ofHours(24);

  private final CsvReader reader;
  private final DuplicateFinder duplicates;
  private final Staging staging;
  private final IdempotencyStore responses;
  private final TransactionOperations transaction;
  private final Clock clock;

  BatchUploadService(
      CsvReader reader,
      DuplicateFinder duplicates,
      Staging staging,
      IdempotencyStore responses,
      TransactionOperations transaction,
      Clock clock) {
    this.reader = reader;
    this.duplicates = duplicates;
    this.staging = staging;
    this.responses = responses;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a file in, or says why not. Once this has answered that it is accepted, the batch will
   * come, whatever happens to this node; until then nothing is stored. A request under a key that
   * comes again within 24 hours gets the response of the first, however many of them come at once;
   * a dry run needs no key, and uses none up.
   *
   * @param renderer words the outcome as it is answered, and stored; has no other effect, since it
   *     may be called in vain
   */
  @RolesAllowed(Role.HR)
  public StoredResponse upload(
      BatchUpload upload, Actor actor, Function<UploadOutcome, StoredResponse> renderer) {
    if (upload.key() == null || upload.mode() == UploadMode.DRY_RUN) {
      return process(upload, actor, null, renderer);
    }
    Request request = new Request(actor.name(), upload.key(), upload.fingerprint());
    Optional<StoredResponse> before = stored(request, renderer);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return process(upload, actor, request, renderer);
    } catch (DuplicateKeyException somebodyWasFirst) {
      return stored(request, renderer).orElseThrow(() -> somebodyWasFirst);
    }
  }

  private Optional<StoredResponse> stored(
      Request request, Function<UploadOutcome, StoredResponse> renderer) {
    return responses
        .find(request, clock.instant())
        .map(
            found ->
                found.fingerprint().equals(request.fingerprint())
                    ? found.response()
                    : renderer.apply(new UploadOutcome.KeyReused()));
  }

  private StoredResponse process(
      BatchUpload upload,
      Actor actor,
      @Nullable Request request,
      Function<UploadOutcome, StoredResponse> renderer) {
    Instant now = clock.instant();
    UploadOutcome outcome = outcome(upload, now);
    StoredResponse response = renderer.apply(outcome);
    if (outcome instanceof UploadOutcome.Accepted accepted) {
      accept(accepted, upload, actor, now, request, response);
    } else if (request != null && outcome.isStored()) {
      transaction.executeWithoutResult(status -> store(request, response, now));
    }
    return response;
  }

  private UploadOutcome outcome(BatchUpload upload, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
    CsvReading reading = reader.read(upload.file(), today);
    if (reading instanceof CsvRejection rejection) {
      return new UploadOutcome.RejectedFile(rejection);
    }
    CsvContent content = (CsvContent) reading;
    Findings findings = new Findings(content, duplicates.among(content.rows()));
    boolean accepted =
        switch (upload.mode()) {
          case ALL_OR_NOTHING -> content.problemRows().isEmpty();
          case VALID_ROWS -> !content.rows().isEmpty();
          case DRY_RUN -> false;
        };
    if (accepted) {
      return new UploadOutcome.Accepted(RowIds.next(), findings);
    }
    return upload.mode() == UploadMode.DRY_RUN
        ? new UploadOutcome.Checked(findings)
        : new UploadOutcome.InvalidRows(findings);
  }

  /** All of it in one commit: a crash before leaves nothing, one after it loses nothing. */
  private void accept(
      UploadOutcome.Accepted accepted,
      BatchUpload upload,
      Actor actor,
      Instant now,
      @Nullable Request request,
      StoredResponse response) {
    CsvContent content = accepted.findings().content();
    UploadedFile about = UploadedFile.of(upload.fileName(), upload.file());
    byte[] packed = ContentCodec.encode(content);
    transaction.executeWithoutResult(
        status -> {
          if (request != null) {
            // First of all, so that whoever comes second has done nothing yet.
            store(request, response, now);
          }
          staging.keep(accepted.id(), about, content, packed, actor, now);
          int people = content.rows().size();
          if (!staging.confirm(
              accepted.id(), about.name(), DuplicateChoice.ALL, people, actor, now)) {
            throw new IllegalStateException("Nobody else knows of this import");
          }
        });
  }

  private void store(Request request, StoredResponse response, Instant now) {
    responses.store(request, response, now, now.plus(RETENTION));
  }

  /**
   * Deletes the responses that are older than a day; they are not given any more.
   *
   * @return how many
   */
  @SystemOnly
  public int purgeExpired() {
    return responses.purgeExpired(clock.instant());
  }
}
