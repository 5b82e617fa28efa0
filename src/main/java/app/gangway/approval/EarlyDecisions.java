package app.gangway.approval;

import app.gangway.common.Actor;
import java.util.Optional;
import java.util.UUID;

/** Decisions that came before anybody was asked; kept for the moment when somebody is. */
public interface EarlyDecisions {

  /** One of them. */
  record EarlyDecision(Decision decision, Actor by) {}

  /**
   * The oldest that is kept for this onboarding, which from now on is the answer to this approval;
   * part of the commit that asks.
   */
  Optional<EarlyDecision> take(UUID onboardingId, UUID approvalId);
}
