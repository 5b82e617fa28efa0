package app.gangway.durable.http;

import static org.awaitility.Awaitility.await;

import app.gangway.testing.DurableClient;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Moments as a parameter has them, which knows full seconds. */
final class Clocks {

  private Clocks() {}

  /** The second that has begun. */
  static String now() {
    return DurableClient.encoded(second().toString());
  }

  /** Returns when another second has begun. */
  static void nextSecond() {
    Instant current = second();
    await().until(() -> second().isAfter(current));
  }

  private static Instant second() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
