package app.gangway.onboarding.intake;

import app.gangway.common.RowIds;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.InstanceIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A new hire on the way in.
 *
 * @param id of the onboarding that is to be; whoever submits chooses it, so that the same
 *     submission twice is one onboarding
 * @param instanceId by which the outside world knows it
 * @param batchId null for one that comes alone
 * @param batchRow on which line of the batch's file it stood, or as the how manieth of the batch it
 *     came; null for one that comes alone
 */
public record Submission(
    UUID id, String instanceId, @Nullable UUID batchId, @Nullable Integer batchRow, NewHire hire) {

  /** One that comes alone. */
  public static Submission of(NewHire hire) {
    UUID id = RowIds.next();
    return new Submission(id, InstanceIds.of(id), null, null, hire);
  }
}
