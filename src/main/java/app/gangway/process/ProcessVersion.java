package app.gangway.process;

import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.ProcessDefinition;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of a process.
 *
 * @param number from 1, in the order in which they were begun
 * @param json the definition, as {@link DefinitionJson#write} writes it
 * @param checksum of that
 * @param revision how often it was saved; whoever changes a draft says which they have read
 * @param author who began it
 * @param note what its publisher says of it; null while it is a draft
 * @param savedBy who saved it last
 * @param publishedBy null while it is a draft
 * @param publishedAt null while it is a draft
 */
public record ProcessVersion(
    UUID id,
    UUID processId,
    int number,
    VersionStatus status,
    String json,
    String checksum,
    int revision,
    String author,
    Instant createdAt,
    String savedBy,
    Instant savedAt,
    @Nullable String note,
    @Nullable String publishedBy,
    @Nullable Instant publishedAt) {

  /** What it says. */
  public ProcessDefinition definition() {
    return DefinitionJson.stored(json);
  }
}
