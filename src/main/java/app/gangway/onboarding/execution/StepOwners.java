package app.gangway.onboarding.execution;

import app.gangway.common.Actor;
import java.util.UUID;

/** Whose steps are; implemented by those who know people. */
public interface StepOwners {

  /** Whether somebody, who is signed in, may end this step; asked when it counts. */
  boolean mayEnd(UUID run, Actor actor);
}
