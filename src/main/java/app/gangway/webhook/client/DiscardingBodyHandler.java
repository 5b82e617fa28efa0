package app.gangway.webhook.client;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Lets a receiver say whatever it likes, up to a bound, and keeps nothing of it. A short answer
 * leaves the connection fit for the next delivery; a longer one ends it.
 */
final class DiscardingBodyHandler implements BodySubscriber<@Nullable Void> {

  private static final long MOST_BYTES = 64L * 1024;

  private final CompletableFuture<@Nullable Void> end = new CompletableFuture<>();
  private @Nullable Subscription subscription;
  private long seen;

  @Override
  public CompletionStage<@Nullable Void> getBody() {
    return end;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> part) {
    seen += part.stream().mapToLong(ByteBuffer::remaining).sum();
    if (seen > MOST_BYTES && subscription != null) {
      subscription.cancel();
      end.complete(null);
    }
  }

  @Override
  public void onError(Throwable broken) {
    end.completeExceptionally(broken);
  }

  @Override
  public void onComplete() {
    end.complete(null);
  }
}
