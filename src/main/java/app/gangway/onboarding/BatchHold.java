package app.gangway.onboarding;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.UUID;

/** Says of a batch that nothing of it may start; written by {@link BatchHolds} alone. */
@Entity
class BatchHold {

  @Id private UUID batchId;

  /** Else it is suspended. */
  private boolean withdrawn;

  /** For Hibernate. */
  @SuppressWarnings("NullAway.Init")
  protected BatchHold() {}
}
