package app.gangway.onboarding.intake;

import app.gangway.common.RowIds;
import app.gangway.common.newhire.HireDetails;
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
 * @param details what else is known of the new hire
 */
public record Submission(
    UUID id,
    String instanceId,
    @Nullable UUID batchId,
    @Nullable Integer batchRow,
    NewHire hire,
    HireDetails details) {

  /** One of whom nothing else is known. */
  public Submission(
      UUID id,
      String instanceId,
      @Nullable UUID batchId,
      @Nullable Integer batchRow,
      NewHire hire) {
    this(id, instanceId, batchId, batchRow, hire, HireDetails.NONE);
  }

  /** One that comes alone. */
  public static Submission of(NewHire hire) {
    return of(hire, HireDetails.NONE);
  }

  /** The same of somebody of whom more is known. */
  public static Submission of(NewHire hire, HireDetails details) {
    UUID id = RowIds.next();
    return new Submission(id, InstanceIds.of(id), null, null, hire, details);
  }
}
