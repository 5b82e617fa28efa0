package app.gangway.mail;

import app.gangway.common.change.RemoteChange;
import app.gangway.mail.MailEvent.TryNow;
import app.gangway.mail.smtp.SmtpOutcome;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whether the mail server lets us in at all. While it does not, one mail each half minute finds
 * out, and the others wait without an attempt. In memory, by each node for itself.
 */
@Component
public class MailServerState {

  private static final Logger LOG = LoggerFactory.getLogger(MailServerState.class);

  private static final Duration PROBE = Duration.ofSeconds(30);

  /** Those that wait come back spread over this, so that they do not all come at once. */
  private static final Duration SPREAD = Duration.ofMinutes(2);

  private @Nullable Answer lastAnswer;
  private @Nullable Answer trouble;
  private Instant nextProbe = Instant.EPOCH;

  MailServerState(MeterRegistry meters, Mails mails) {
    Gauge.builder("gangway.mail.up", this, state -> state.trouble().isPresent() ? 0 : 1)
        .description("Whether the mail server lets us in")
        .register(meters);
    Gauge.builder("gangway.mail.queued", mails, all -> all.countByStatus(MailStatus.QUEUED))
        .description("Mails that are to be sent")
        .register(meters);
  }

  /** What the server said, or why it said nothing, and when. */
  public record Answer(SmtpOutcome outcome, Instant at) {}

  /** Why and since when it does not let us in; empty while it does, or nobody has asked yet. */
  public synchronized Optional<Answer> trouble() {
    return Optional.ofNullable(trouble);
  }

  /** To this node; empty when it has not been asked since the start. */
  synchronized Optional<Answer> lastAnswer() {
    return Optional.ofNullable(lastAnswer);
  }

  /** When a mail may be tried; not after {@code now} if that is at once. */
  synchronized Instant turn(Instant now) {
    if (trouble == null) {
      return now;
    }
    if (nextProbe.isAfter(now)) {
      return later(now);
    }
    nextProbe = now.plus(PROBE);
    return now;
  }

  /**
   * Notes what the server said.
   *
   * @return when the mail that it was said of may be tried again, if the server is down
   */
  synchronized Instant heard(SmtpOutcome outcome, Instant now) {
    lastAnswer = new Answer(outcome, now);
    if (outcome.kind() == Kind.DOWN) {
      if (trouble == null) {
        LOG.warn("Mail is not sent for now: {}", outcome.text());
        nextProbe = now.plus(PROBE);
      }
      trouble = new Answer(outcome, trouble == null ? now : trouble.at());
    } else if (trouble != null) {
      LOG.info("Mail is sent again");
      trouble = null;
    }
    return later(now);
  }

  /** Lets the next mail be tried that comes. */
  synchronized void tryNow() {
    nextProbe = Instant.EPOCH;
  }

  /** Somebody asks for that on another node, and the mail may come to this one. */
  @EventListener
  void on(RemoteChange elsewhere) {
    if (elsewhere.event().filter(TryNow.class::isInstance).isPresent()) {
      tryNow();
    }
  }

  private static Instant later(Instant now) {
    return now.plus(PROBE).plusMillis(ThreadLocalRandom.current().nextLong(SPREAD.toMillis()));
  }
}
