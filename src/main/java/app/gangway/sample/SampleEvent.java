package app.gangway.sample;

import app.gangway.common.Actor;
import java.time.Instant;

/** What was done with the sample; published inside the transaction that did it. */
public sealed interface SampleEvent {

  /** Somebody had so many sample onboardings made. */
  record Loaded(int count, Actor actor, Instant at) implements SampleEvent {}

  /** Somebody had so many sample onboardings removed. */
  record Removed(int count, Actor actor, Instant at) implements SampleEvent {}
}
