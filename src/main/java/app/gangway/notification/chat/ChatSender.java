package app.gangway.notification.chat;

import app.gangway.common.access.SystemOnly;
import app.gangway.common.outbound.Bulkhead;
import app.gangway.webhook.DeliveryResult;
import app.gangway.webhook.DeliveryResult.Over;
import app.gangway.webhook.DeliveryResult.RetryDue;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/**
 * Sends messages to chats: claim, call, report. The call happens outside any transaction, so a slow
 * chat holds no connection and no lock.
 */
@Service
public class ChatSender {

  private static final int PLACES = 4;
  private static final int PLACES_EACH = 2;

  private final ChatRows rows;
  private final ChatService service;
  private final Chats chats;
  private final ChatClient client;
  private final Clock clock;
  private final Bulkhead bulkhead = new Bulkhead(PLACES, PLACES_EACH);

  ChatSender(ChatRows rows, ChatService service, Chats chats, ChatClient client, Clock clock) {
    this.rows = rows;
    this.service = service;
    this.chats = chats;
    this.client = client;
    this.clock = clock;
  }

  /**
   * Makes one attempt at a message, if it is due. Harmless however often it is called.
   *
   * @param job the id of the job that was sent; any other than the one that the row carries finds
   *     nothing to do
   * @throws InterruptedException when the node stops; the attempt is made again later
   */
  @SystemOnly
  public DeliveryResult send(UUID id, UUID job) throws InterruptedException {
    ChatMessage found = rows.find(id).orElse(null);
    if (found == null || found.status() != ChatStatus.PENDING || !found.jobId().equals(job)) {
      return new Over();
    }
    Instant now = clock.instant();
    if (found.dueAt().isAfter(now)) {
      return new RetryDue(found.dueAt(), "It is not due yet, or was interrupted.");
    }
    Optional<Instant> turn = service.turn(found, now);
    if (turn.isEmpty()) {
      return new Over();
    }
    if (turn.get().isAfter(now)) {
      service.postpone(found, turn.get());
      return new Over();
    }
    return sendNow(found, job, now);
  }

  private DeliveryResult sendNow(ChatMessage found, UUID job, Instant now)
      throws InterruptedException {
    String group = found.group();
    if (!bulkhead.enter(group)) {
      service.postpone(found, bulkhead.turnAway(group, now));
      return new Over();
    }
    long start = System.nanoTime();
    try {
      ClaimedChat claimed = service.claim(found.id(), job).orElse(null);
      return claimed == null ? new Over() : service.report(claimed, carry(claimed));
    } finally {
      bulkhead.leave(group, Duration.ofNanos(System.nanoTime() - start));
    }
  }

  private ChatOutcome carry(ClaimedChat claimed) throws InterruptedException {
    URI to = chats.of(claimed.message().group()).orElse(null);
    return to == null
        ? new ChatOutcome(ChatOutcome.Kind.GONE, "No chat of this group is configured any more.")
        : client.carry(claimed, to);
  }
}
