package app.gangway.connector;

import app.gangway.activity.ActivityCall;
import app.gangway.connector.OrderPlacing.Written;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;

/**
 * The orders that were written a moment ago for calls that are about to be made here, so that they
 * need not be read again. Whoever finds none reads the row.
 */
final class PreparedOrders {

  /** A call follows its claim at once; more than workers can be at. */
  private static final int MOST = 1_000;

  private final Cache<Key, Written> byCall = Caffeine.newBuilder().maximumSize(MOST).build();

  /** No two calls of an activity have the same claim. */
  private record Key(String activity, int claim) {

    private Key(ActivityCall call) {
      this(call.idempotencyKey(), call.claim());
    }
  }

  /** Only what is committed. */
  void keep(ActivityCall call, Written written) {
    byCall.put(new Key(call), written);
  }

  Optional<Written> take(ActivityCall call) {
    return Optional.ofNullable(byCall.asMap().remove(new Key(call)));
  }
}
