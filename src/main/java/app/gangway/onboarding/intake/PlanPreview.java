package app.gangway.onboarding.intake;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What will be done for somebody who comes in, as things stand now.
 *
 * @param version of the process that says so
 * @param steps in their order; perhaps none
 */
public record PlanPreview(UUID version, List<PreviewStep> steps) {

  /**
   * One step.
   *
   * @param approval why somebody will be asked before it; null if nobody will
   */
  public record PreviewStep(Step step, @Nullable String approval) {}

  /** Whether something will wait for an approval. */
  public boolean asksApproval() {
    return steps.stream().anyMatch(step -> step.approval() != null);
  }
}
