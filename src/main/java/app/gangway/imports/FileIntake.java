package app.gangway.imports;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvReader;
import app.gangway.csv.CsvReading;
import app.gangway.csv.CsvRejection;
import app.gangway.csv.UnassignedColumns;
import app.gangway.imports.ImportReceipt.Rejected;
import app.gangway.imports.ImportReceipt.Staged;
import app.gangway.imports.ImportReceipt.Unassigned;
import app.gangway.imports.content.ContentCodec;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Reads a file that somebody uploads on a page, and keeps what is needed of it. */
@Component
class FileIntake {

  private final CsvReader reader;
  private final Staging staging;
  private final KeptFiles files;
  private final RememberedColumns remembered;
  private final ImportProperties rule;
  private final TransactionOperations transaction;
  private final Clock clock;

  FileIntake(
      CsvReader reader,
      Staging staging,
      KeptFiles files,
      RememberedColumns remembered,
      ImportProperties rule,
      TransactionOperations transaction,
      Clock clock) {
    this.reader = reader;
    this.staging = staging;
    this.files = files;
    this.remembered = remembered;
    this.rule = rule;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * @param fileName as a browser says it
   */
  ImportReceipt take(String fileName, byte[] file, Actor actor) {
    Instant now = clock.instant();
    UploadedFile about = UploadedFile.of(fileName, file);
    CsvReading reading = reader.read(file, day(now));
    if (reading instanceof CsvContent content) {
      return stage(about, content, null, actor, now);
    }
    CsvRejection why = ((CsvRejection) reading).ofFile(fileName);
    return reader
        .unassigned(file)
        .map(columns -> offer(about, file, why, columns, actor, now))
        .orElseGet(() -> new Rejected(why));
  }

  private ImportReceipt offer(
      UploadedFile about,
      byte[] file,
      CsvRejection why,
      UnassignedColumns columns,
      Actor actor,
      Instant now) {
    Optional<ColumnAssignment> before = remembered.find(columns);
    if (before.isPresent()) {
      CsvReading reading = reader.read(file, day(now), before.get());
      return reading instanceof CsvContent content
          ? stage(about, content, file, actor, now)
          : new Rejected((CsvRejection) reading);
    }
    UUID id = RowIds.next();
    transaction.executeWithoutResult(status -> keep(id, about, file, actor, now));
    return new Unassigned(id, about.name(), why, columns);
  }

  private ImportReceipt stage(
      UploadedFile about, CsvContent content, byte @Nullable [] file, Actor actor, Instant now) {
    byte[] packed = ContentCodec.encode(content);
    UUID id = RowIds.next();
    transaction.executeWithoutResult(
        status -> {
          staging.keep(id, about, content, packed, actor, now);
          if (file != null) {
            keep(id, about, file, actor, now);
          }
        });
    return new Staged(id);
  }

  private void keep(UUID id, UploadedFile about, byte[] file, Actor actor, Instant now) {
    files.keep(id, about, file, actor.name(), now.plus(rule.previewExpiry()));
  }

  /** The day for whoever uploads a file at this moment. */
  static LocalDate day(Instant now) {
    return LocalDate.ofInstant(now, ZoneId.systemDefault());
  }
}
