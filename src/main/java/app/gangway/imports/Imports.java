package app.gangway.imports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The imports, for reading; {@link ImportTransitions} moves them. */
public interface Imports extends Repository<Import, UUID> {

  /** A batch that came from a file has its import's id. */
  Optional<Import> findById(UUID id);

  /** Somebody's previews that can still be confirmed at this moment, the newest first. */
  @Query(
      """
      select i from Import i
      where i.status = PREVIEW and lower(i.uploadedBy) = lower(:uploadedBy) and i.expiresAt > :now
      order by i.uploadedAt desc, i.id desc""")
  List<Import> previewsOf(String uploadedBy, Instant now, Limit limit);

  /** Other imports of the very same file that have been confirmed, the newest first. */
  @Query(
      """
      select i from Import i
      where i.checksum = :checksum and i.id <> :but and i.status in (CONFIRMED, CREATED)
      order by i.confirmedAt desc, i.id desc""")
  List<Import> confirmedOf(String checksum, UUID but);
}
