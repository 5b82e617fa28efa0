package app.gangway.imports;

import app.gangway.common.Actor;
import app.gangway.csv.CsvContent;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file on its way in, from its upload on. The batch that comes of it has the same id. Moved
 * by the conditional transitions of {@link ImportTransitions} alone.
 */
@Entity
@Table(name = "csv_import")
public class Import {

  @Id private UUID id;
  private String fileName;
  private long sizeBytes;
  private String checksum;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private ImportStatus status;

  private int validRows;
  private int problemRows;
  private int revision;
  private String uploadedBy;
  private Instant uploadedAt;
  private Instant expiresAt;
  private @Nullable String confirmedBy;

  @Enumerated(EnumType.STRING)
  @JdbcTypeCode(SqlTypes.VARCHAR)
  private Actor.@Nullable Kind confirmedByKind;

  private @Nullable String confirmedFrom;
  private @Nullable Instant confirmedAt;
  private @Nullable Boolean withDuplicates;
  private @Nullable Boolean withReturning;
  private @Nullable Integer wantedRows;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected Import() {}

  Import(UUID id, UploadedFile file, CsvContent content, Actor actor, Instant at, Instant expires) {
    this.id = id;
    this.fileName = file.name();
    this.sizeBytes = file.size();
    this.checksum = file.checksum();
    this.status = ImportStatus.PREVIEW;
    this.validRows = content.rows().size();
    this.problemRows = content.problemRows().size();
    this.uploadedBy = actor.name();
    this.uploadedAt = at;
    this.expiresAt = expires;
  }

  public UUID id() {
    return id;
  }

  public String fileName() {
    return fileName;
  }

  public long sizeBytes() {
    return sizeBytes;
  }

  /** SHA-256 of the file as it was uploaded, in hex. */
  public String checksum() {
    return checksum;
  }

  public ImportStatus status() {
    return status;
  }

  public int validRows() {
    return validRows;
  }

  public int problemRows() {
    return problemRows;
  }

  /** How many times its rows were corrected. */
  public int revision() {
    return revision;
  }

  public String uploadedBy() {
    return uploadedBy;
  }

  public Instant uploadedAt() {
    return uploadedAt;
  }

  /** From then on a preview cannot be confirmed any more. */
  public Instant expiresAt() {
    return expiresAt;
  }

  /** Empty unless it was confirmed, as are the next two. */
  public Optional<String> confirmedBy() {
    return Optional.ofNullable(confirmedBy);
  }

  public Optional<Instant> confirmedAt() {
    return Optional.ofNullable(confirmedAt);
  }

  /** Whether those whose email came twice were wanted too. */
  public Optional<Boolean> withDuplicates() {
    return Optional.ofNullable(withDuplicates);
  }

  /**
   * How many rows were wanted, which then are all that is kept; empty also where it was confirmed
   * by a version that did not say.
   */
  public Optional<Integer> wantedRows() {
    return Optional.ofNullable(wantedRows);
  }

  /** How many come in, as far as is known: those that were wanted, else all that are valid. */
  public int people() {
    return wantedRows().orElse(validRows);
  }

  /**
   * Whoever confirmed it, as they were then.
   *
   * @throws NullPointerException if nobody did
   */
  public Actor confirmer() {
    return new Actor(
        Objects.requireNonNull(confirmedBy),
        Objects.requireNonNull(confirmedByKind),
        Objects.requireNonNull(confirmedFrom));
  }
}
