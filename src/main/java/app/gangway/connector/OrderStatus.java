package app.gangway.connector;

/**
 * Where an order stands: {@code OPEN → ORDERED → DONE | FAILED}, and from both of the first to
 * {@code WITHDRAWN}, or straight to an end.
 */
public enum OrderStatus {
  /** To be placed; or placed, and nobody knows whether it has arrived. */
  OPEN,
  /** The other system has taken it and says later what came of it. */
  ORDERED,
  DONE,
  /** The other system has refused it. */
  FAILED,
  /** Nobody waits for it any more. */
  WITHDRAWN
}
