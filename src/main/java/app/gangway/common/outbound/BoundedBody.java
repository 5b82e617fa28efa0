package app.gangway.common.outbound;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Lets another system say whatever it likes, up to a bound, and keeps the beginning of it. A short
 * answer leaves the connection fit for the next call; one beyond the bound is cut off, and ends it.
 */
final class BoundedBody implements BodySubscriber<byte[]> {

  /** Read, though not kept, for the sake of the connection. */
  private static final int READ_AT_LEAST = 64 * 1024;

  private final int keep;
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
  private final CompletableFuture<byte[]> end = new CompletableFuture<>();
  private @Nullable Subscription subscription;
  private long seen;

  /**
   * @param keep in bytes
   */
  BoundedBody(int keep) {
    this.keep = keep;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      seen += part.remaining();
      byte[] next = new byte[Math.min(part.remaining(), keep - kept.size())];
      part.get(next);
      kept.writeBytes(next);
    }
    if (seen > Math.max(keep, READ_AT_LEAST) && subscription != null) {
      subscription.cancel();
      end.complete(kept.toByteArray());
    }
  }

  @Override
  public void onError(Throwable broken) {
    end.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    end.complete(kept.toByteArray());
  }
}
