package app.gangway.imports;

import app.gangway.common.Actor;
import app.gangway.imports.ImportEvent.Confirmed;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The transitions of an import's row; 0 rows moved means that somebody else was first, or the
 * clock.
 */
interface ImportTransitions extends Repository<Import, UUID> {

  /** As it is now, whatever this transaction has read before. */
  @Query("select i.status from Import i where i.id = :id")
  Optional<ImportStatus> status(UUID id);

  @Query(
      """
      select new app.gangway.imports.ImportEvent$Confirmed(i.id, i.fileName)
      from Import i where i.status = CONFIRMED\
      """)
  List<Confirmed> confirmed();

  @Query("select i.id from Import i where i.status = PREVIEW and i.expiresAt <= :now")
  List<UUID> outdated(Instant now);

  /** As it is now, whatever this transaction has read before. */
  @Query("select i.revision from Import i where i.id = :id")
  int revision(UUID id);

  /**
   * Until the end of the transaction nobody else moves or corrects it; 0 unless it is a preview
   * that has not expired.
   */
  @Modifying
  @Query(
      """
      update Import i set i.revision = i.revision
      where i.id = :id and i.status = PREVIEW and i.expiresAt > :now\
      """)
  int hold(UUID id, Instant now);

  /** Once it is held. What was read of it before is not true any more, and forgotten. */
  @Modifying(clearAutomatically = true)
  @Query(
      """
      update Import i
      set i.revision = i.revision + 1, i.validRows = :validRows, i.problemRows = :problemRows
      where i.id = :id\
      """)
  int correct(UUID id, int validRows, int problemRows);

  /** Only while it has not expired, even if nobody has said so yet. */
  @Modifying
  @Query(
      """
      update Import i
      set i.status = CONFIRMED, i.confirmedBy = :by, i.confirmedByKind = :kind,
        i.confirmedFrom = :from, i.confirmedAt = :now, i.withDuplicates = :withDuplicates,
        i.withReturning = :withReturning, i.wantedRows = :wantedRows
      where i.id = :id and i.status = PREVIEW and i.expiresAt > :now\
      """)
  int confirm(
      UUID id,
      boolean withDuplicates,
      boolean withReturning,
      int wantedRows,
      String by,
      Actor.Kind kind,
      String from,
      Instant now);

  @Modifying
  @Query("update Import i set i.status = CREATED where i.id = :id and i.status = CONFIRMED")
  int create(UUID id);

  @Modifying
  @Query("update Import i set i.status = DISCARDED where i.id = :id and i.status = PREVIEW")
  int discard(UUID id);

  @Modifying
  @Query(
      """
      update Import i set i.status = EXPIRED
      where i.id = :id and i.status = PREVIEW and i.expiresAt <= :now\
      """)
  int expire(UUID id, Instant now);

  /** For good; its content must be forgotten before. */
  @Modifying
  @Query("delete from Import i where i.id = :id")
  int remove(UUID id);
}
