package app.gangway.security;

import app.gangway.common.Actor;
import java.time.Instant;

/**
 * Who signed in or out, and who was refused. Listeners are called on the same thread; a sign-in
 * fails if one of them does, so that nobody comes in who could not be recorded.
 */
public sealed interface SecurityEvent {

  /** A person has proved who they are; published before the session is theirs. */
  record SignedIn(Actor actor, Instant at) implements SecurityEvent {}

  /** A person has ended their session. */
  record SignedOut(Actor actor, Instant at) implements SecurityEvent {}

  /**
   * Somebody could not sign in.
   *
   * @param name the account or the name that a provider knows; empty when there is none
   * @param origin the address that the request came from
   * @param reason one sentence for people
   */
  record SignInFailed(String name, String origin, Instant at, String reason)
      implements SecurityEvent {}

  /**
   * Somebody who is signed in tried what they may not do; nothing was changed.
   *
   * @param what they tried, such as an address
   */
  record AccessRefused(Actor actor, Instant at, String what) implements SecurityEvent {}

  /** Somebody has chosen who stands in for them; published inside the transaction. */
  record SubstituteChosen(Actor actor, Instant at, Substitution chosen) implements SecurityEvent {}

  /** Nobody stands in for them any more; published inside the transaction. */
  record SubstituteEnded(Actor actor, Instant at, Substitution ended) implements SecurityEvent {}
}
