package app.gangway.batch;

import app.gangway.onboarding.InstanceRenaming;
import app.gangway.onboarding.query.BatchChildStates;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives batches other instance ids; part of the transaction of whoever needs theirs. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BatchRenaming {

  private final BatchTransitions transitions;
  private final BatchChildStates states;
  private final InstanceRenaming renaming;

  BatchRenaming(BatchTransitions transitions, BatchChildStates states, InstanceRenaming renaming) {
    this.transitions = transitions;
    this.states = states;
    this.renaming = renaming;
  }

  /**
   * Renames a batch, and before it those of its children whose ids begin with its own.
   *
   * @param before its instance id until now
   * @return all its children
   */
  public List<UUID> rename(UUID id, String before, String instanceId) {
    List<UUID> children = states.lock(id);
    renaming.renameChildren(id, before, instanceId);
    transitions.rename(id, instanceId);
    return children;
  }
}
