package app.gangway.process;

import app.gangway.common.Actor;
import app.gangway.common.change.ChangeEvent;
import java.time.Instant;

/** What is told of processes; published inside the transaction that made it so. */
public sealed interface ProcessEvent {

  /** Processes or their versions are not as they were; for pages. */
  record Changed() implements ProcessEvent, ChangeEvent {}

  /** There is a new process, which has no version yet. */
  record Created(String code, String title, Actor actor, Instant at) implements ProcessEvent {}

  /** A process is called otherwise. */
  record Renamed(String before, String title, Actor actor, Instant at) implements ProcessEvent {}

  /**
   * A process is tried sooner or later than before.
   *
   * @param place among those that are tried, from 1
   */
  record Moved(String title, int place, Actor actor, Instant at) implements ProcessEvent {}

  /** A process is used for nobody who comes in any more. */
  record Retired(String title, Actor actor, Instant at) implements ProcessEvent {}

  /** A process that was retired is used again. */
  record UsedAgain(String title, Actor actor, Instant at) implements ProcessEvent {}

  /** A draft was begun. */
  record DraftBegun(String title, int number, Actor actor, Instant at) implements ProcessEvent {}

  /** A draft was thrown away. */
  record DraftDiscarded(String title, int number, Actor actor, Instant at)
      implements ProcessEvent {}

  /** A version is used for whoever comes in from now on. */
  record Published(String title, int number, String note, Actor actor, Instant at)
      implements ProcessEvent {}
}
