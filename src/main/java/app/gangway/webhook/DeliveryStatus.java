package app.gangway.webhook;

/**
 * Where a delivery stands: {@code PENDING → DELIVERED | FAILED}, and {@code FAILED → PENDING} when
 * a person sends it again.
 */
public enum DeliveryStatus {
  /** To be sent, or at this moment being sent. */
  PENDING,
  /** The receiver has taken it. */
  DELIVERED,
  /** Given up. */
  FAILED
}
