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
import app.gangway.imports.upload.IdempotencyStore.Kept;
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
 * Where machines hand in CSV files: read, staged, confirmed and answered at once. Nobody looks at a
 * preview, so there is none to be seen.
 */
@Service
public class BatchUploadService {

  /** How long a request that comes again is known. */
  static final Duration MEMORY = Duration.ofHours(24);

  private final CsvReader reader;
  private final DuplicateFinder duplicates;
  private final Staging staging;
  private final IdempotencyStore answers;
  private final TransactionOperations transaction;
  private final Clock clock;

  BatchUploadService(
      CsvReader reader,
      DuplicateFinder duplicates,
      Staging staging,
      IdempotencyStore answers,
      TransactionOperations transaction,
      Clock clock) {
    this.reader = reader;
    this.duplicates = duplicates;
    this.staging = staging;
    this.answers = answers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a file in, or says why not. Once this has answered that it is taken, the batch will come,
   * whatever happens to this node; until then nothing is kept. A request under a key that comes
   * again within 24 hours hears what it heard the first time, however many of them come at once;
   * what is only looked at needs no key, and leaves none taken.
   *
   * @param words puts what came of the file as it is said, and kept; has no other effect, since it
   *     may be asked in vain
   */
  @RolesAllowed(Role.HR)
  public StoredResponse handIn(
      BatchUpload handed, Actor actor, Function<UploadOutcome, StoredResponse> words) {
    if (handed.key() == null || handed.wish() == UploadMode.LOOK) {
      return judge(handed, actor, null, words);
    }
    Request request = new Request(actor.name(), handed.key(), handed.fingerprint());
    Optional<StoredResponse> before = answered(request, words);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      return judge(handed, actor, request, words);
    } catch (DuplicateKeyException somebodyWasFirst) {
      return answered(request, words).orElseThrow(() -> somebodyWasFirst);
    }
  }

  private Optional<StoredResponse> answered(
      Request request, Function<UploadOutcome, StoredResponse> words) {
    return answers
        .find(request, clock.instant())
        .map(
            kept ->
                isOf(request, kept) ? kept.answer() : words.apply(new UploadOutcome.KeyTaken()));
  }

  private static boolean isOf(Request request, Kept kept) {
    return kept.fingerprint().equals(request.fingerprint());
  }

  private StoredResponse judge(
      BatchUpload handed,
      Actor actor,
      @Nullable Request request,
      Function<UploadOutcome, StoredResponse> words) {
    Instant now = clock.instant();
    UploadOutcome verdict = verdict(handed, now);
    StoredResponse answer = words.apply(verdict);
    if (verdict instanceof UploadOutcome.Taken taken) {
      take(taken, handed, actor, now, request, answer);
    } else if (request != null && verdict.isKept()) {
      transaction.executeWithoutResult(status -> keep(request, answer, now));
    }
    return answer;
  }

  private UploadOutcome verdict(BatchUpload handed, Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneId.systemDefault());
    CsvReading reading = reader.read(handed.file(), today);
    if (reading instanceof CsvRejection rejection) {
      return new UploadOutcome.Rejected(rejection);
    }
    CsvContent content = (CsvContent) reading;
    Findings findings = new Findings(content, duplicates.among(content.rows()));
    boolean taken =
        switch (handed.wish()) {
          case ALL_OR_NOTHING -> content.problemRows().isEmpty();
          case VALID_ROWS -> !content.rows().isEmpty();
          case LOOK -> false;
        };
    if (taken) {
      return new UploadOutcome.Taken(RowIds.next(), findings);
    }
    return handed.wish() == UploadMode.LOOK
        ? new UploadOutcome.Looked(findings)
        : new UploadOutcome.Refused(findings);
  }

  /** All of it in one commit: a crash before leaves nothing, one after it loses nothing. */
  private void take(
      UploadOutcome.Taken taken,
      BatchUpload handed,
      Actor actor,
      Instant now,
      @Nullable Request request,
      StoredResponse answer) {
    CsvContent content = taken.findings().content();
    UploadedFile about = UploadedFile.of(handed.fileName(), handed.file());
    byte[] packed = ContentCodec.encode(content);
    transaction.executeWithoutResult(
        status -> {
          if (request != null) {
            // First of all, so that whoever comes second has done nothing yet.
            keep(request, answer, now);
          }
          staging.keep(taken.id(), about, content, packed, actor, now);
          int people = content.rows().size();
          if (!staging.confirm(taken.id(), about.name(), DuplicateChoice.ALL, people, actor, now)) {
            throw new IllegalStateException("Nobody else knows of this import");
          }
        });
  }

  private void keep(Request request, StoredResponse answer, Instant now) {
    answers.keep(request, answer, now, now.plus(MEMORY));
  }

  /**
   * Forgets the answers that are older than a day; until then they are not given any more.
   *
   * @return how many
   */
  @SystemOnly
  public int forgetAnswers() {
    return answers.forgetExpired(clock.instant());
  }
}
