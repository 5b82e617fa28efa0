package app.gangway.connector;

import app.gangway.common.change.ProgressEvent;
import java.time.Instant;
import java.util.UUID;

/** What the connectors tell those who listen; published inside the transaction that made it so. */
public sealed interface ConnectorEvent {

  /** Another system is to be asked what became of an order. */
  record AskLater(UUID order, UUID job, String connector, Instant due) implements ConnectorEvent {}

  /**
   * From now on, and after the commit that wrote it down, it is known what the other system calls
   * an order.
   */
  record ReferenceKnown(String connector, String reference) implements ConnectorEvent {}

  /** Something was heard of the system behind a connector; for pages. */
  record Heard(String connector) implements ConnectorEvent, ProgressEvent {}
}
