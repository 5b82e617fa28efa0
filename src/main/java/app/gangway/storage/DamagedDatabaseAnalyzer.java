package app.gangway.storage;

import java.util.Set;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** A file of H2's could be opened, and its tables cannot be read. */
class DamagedDatabaseAnalyzer extends AbstractFailureAnalyzer<MVStoreException> {

  private static final Set<Integer> DAMAGE =
      Set.of(
          DataUtils.ERROR_FILE_CORRUPT,
          DataUtils.ERROR_CHUNK_NOT_FOUND,
          DataUtils.ERROR_BLOCK_NOT_FOUND);

  @Override
  protected @Nullable FailureAnalysis analyze(Throwable root, MVStoreException cause) {
    return DAMAGE.contains(cause.getErrorCode())
        ? new FailureAnalysis(
            "Gangway does not start: a database file is damaged: %s.".formatted(cause.getMessage()),
            OpeningFailure.RESTORE,
            cause)
        : null;
  }
}
