package app.gangway.batch;

import java.util.List;

/**
 * An import with all there is to know before somebody says yes.
 *
 * @param content what was read from the file; {@linkplain CsvContent#GONE without rows} once the
 *     import is created, discarded or expired, as are the duplicates and the count
 * @param duplicates valid rows whose email is already somebody's at this moment
 * @param sameFile other imports of the very same file that have been confirmed, the newest first
 * @param needingApproval how many of the valid rows will wait for an approver
 */
public record StagedImport(
    Import about,
    CsvContent content,
    List<Duplicate> duplicates,
    List<Import> sameFile,
    int needingApproval) {}
