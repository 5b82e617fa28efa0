package app.gangway.imports;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvReader;
import app.gangway.csv.CsvReading;
import app.gangway.csv.CsvRejection;
import app.gangway.csv.UnassignedColumns;
import app.gangway.imports.ImportReceipt.Gone;
import app.gangway.imports.ImportReceipt.Rejected;
import app.gangway.imports.ImportReceipt.Staged;
import app.gangway.imports.ImportReceipt.Unassigned;
import app.gangway.imports.KeptFiles.KeptFile;
import app.gangway.imports.content.ContentCodec;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where people say which column of a file holds what its header has no column for. It is remembered
 * for everybody's next file with the same header.
 */
@Service
public class AssignmentService {

  private final Imports imports;
  private final CsvReader reader;
  private final Staging staging;
  private final Reassignment reassignment;
  private final KeptFiles files;
  private final RememberedColumns remembered;
  private final LargeFileLimiter turns;
  private final TransactionOperations transaction;
  private final Clock clock;

  AssignmentService(
      Imports imports,
      CsvReader reader,
      Staging staging,
      Reassignment reassignment,
      KeptFiles files,
      RememberedColumns remembered,
      LargeFileLimiter turns,
      TransactionOperations transaction,
      Clock clock) {
    this.imports = imports;
    this.reader = reader;
    this.staging = staging;
    this.reassignment = reassignment;
    this.files = files;
    this.remembered = remembered;
    this.turns = turns;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Reads a file that was kept for it with these columns, and keeps it for a look, once, however
   * often it is said.
   *
   * @param chosen an {@linkplain UnassignedColumns#isAnsweredBy answer} to what is missing
   * @throws IllegalArgumentException if it is none
   * @throws TooManyFilesException if too many are being read
   */
  @RolesAllowed(Role.HR)
  public ImportReceipt assign(UUID id, Map<NewHireField, String> chosen, Actor actor) {
    return whileKept(id, actor, file -> assign(file, chosen, actor));
  }

  private ImportReceipt assign(Opened file, Map<NewHireField, String> chosen, Actor actor) {
    Instant now = clock.instant();
    CsvReading reading =
        reader.read(file.bytes(), FileIntake.day(now), assignment(file.columns(), chosen));
    if (reading instanceof CsvRejection rejection) {
      leave(file.about().id(), actor);
      return new Rejected(rejection);
    }
    CsvContent content = (CsvContent) reading;
    UploadedFile about = UploadedFile.of(file.about().name(), file.bytes());
    byte[] packed = ContentCodec.encode(content);
    UUID id = file.about().id();
    return onceMoreIfAtOnce(
        () -> {
          if (!files.hold(id, now)) {
            return new Gone();
          }
          if (imports.findById(id).isEmpty()) {
            staging.keep(id, about, content, packed, actor, now);
            remembered.keep(file.columns(), chosen, actor.name(), now);
          }
          return new Staged(id);
        });
  }

  /** The same file once more, as after its upload, for whoever comes back to it. */
  @RolesAllowed(Role.HR)
  public ImportReceipt reopen(UUID id, Actor actor) {
    return whileKept(
        id,
        actor,
        file ->
            reader.read(file.bytes(), FileIntake.day(clock.instant())) instanceof CsvRejection why
                ? new Unassigned(id, file.about().name(), why, file.columns())
                : new Gone());
  }

  /** Forgets a file of which nothing came; does nothing if something did, or it is another's. */
  @RolesAllowed(Role.HR)
  public void leave(UUID id, Actor actor) {
    files.forgetUnused(id, actor.name());
  }

  private ImportReceipt whileKept(UUID id, Actor actor, Function<Opened, ImportReceipt> then) {
    Optional<KeptFile> kept = files.of(id, actor.name(), clock.instant());
    if (kept.isPresent() && imports.findById(id).isPresent()) {
      return new Staged(id);
    }
    return kept.flatMap(file -> open(file, then)).orElseGet(Gone::new);
  }

  /** What can be assigned in the file of a preview; empty where it is not kept. */
  @RolesAllowed(Role.HR)
  public Optional<UnassignedColumns> columns(UUID importId) {
    return files.ofImport(importId).flatMap(file -> open(file, Opened::columns));
  }

  /**
   * Reads the file of a preview again with other columns. What was corrected in it is lost.
   *
   * @param chosen as for {@link #assign}
   * @param revision the {@linkplain Import#revision() revision} that was shown
   */
  @RolesAllowed(Role.HR)
  public AssignmentReceipt change(
      UUID importId, Map<NewHireField, String> chosen, int revision, Actor actor) {
    return files
        .ofImport(importId)
        .flatMap(file -> open(file, opened -> change(opened, chosen, revision, actor)))
        .orElse(AssignmentReceipt.CLOSED);
  }

  private AssignmentReceipt change(
      Opened file, Map<NewHireField, String> chosen, int revision, Actor actor) {
    Instant now = clock.instant();
    Import about = imports.findById(file.about().id()).orElse(null);
    if (about == null
        || !(reader.read(
                file.bytes(),
                FileIntake.day(about.uploadedAt()),
                assignment(file.columns(), chosen))
            instanceof CsvContent content)) {
      return AssignmentReceipt.CLOSED;
    }
    byte[] packed = ContentCodec.encode(content);
    return onceMoreIfAtOnce(
        () -> {
          AssignmentReceipt receipt =
              reassignment.replace(about.id(), content, packed, revision, now);
          if (receipt == AssignmentReceipt.CHANGED) {
            remembered.keep(file.columns(), chosen, actor.name(), now);
          }
          return receipt;
        });
  }

  /** The next file with the header of this preview's will be asked about again. */
  @RolesAllowed(Role.HR)
  public void forget(UUID importId) {
    columns(importId).ifPresent(remembered::forget);
  }

  private static ColumnAssignment assignment(
      UnassignedColumns columns, Map<NewHireField, String> chosen) {
    if (!columns.isAnsweredBy(chosen)) {
      throw new IllegalArgumentException("These are not the columns to be assigned: " + chosen);
    }
    return new ColumnAssignment(chosen, false);
  }

  /** A kept file in memory. */
  private record Opened(KeptFile about, byte[] bytes, UnassignedColumns columns) {}

  private <T> Optional<T> open(KeptFile file, Function<Opened, T> then) {
    try (LargeFileLimiter.Turn turn = turns.take(file.size())) {
      return files
          .content(file.id())
          .flatMap(
              bytes ->
                  reader
                      .unassigned(bytes)
                      .map(columns -> then.apply(new Opened(file, bytes, columns))));
    }
  }

  /** Of two who are the first to say something of the same header, one is refused at first. */
  private <T> T onceMoreIfAtOnce(Supplier<T> work) {
    try {
      return inTransaction(work);
    } catch (DuplicateKeyException somebodyWasFirst) {
      return inTransaction(work);
    }
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transaction.execute(status -> work.get()));
  }
}
