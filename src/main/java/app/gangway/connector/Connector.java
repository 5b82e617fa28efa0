package app.gangway.connector;

import app.gangway.common.outbound.SigningSecret;
import app.gangway.connector.client.Authorization;
import app.gangway.connector.configuration.ConnectorProperties.Completion;
import app.gangway.connector.rule.Conditions;
import app.gangway.connector.rule.ReferenceRule;
import app.gangway.connector.rule.ReplyRule;
import app.gangway.connector.template.Template;
import com.fasterxml.jackson.core.JsonPointer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a company's system is told what to do, and how its answers are understood; as configured, and
 * checked.
 *
 * @param name what people and the metrics call it
 * @param method of HTTP
 * @param headers by their names, without those that are made of other settings
 * @param body null to send none
 * @param contentType of the body
 * @param signing null to sign nothing
 * @param keyHeader carries the key; empty for none
 * @param find null if an order cannot be found again
 * @param rule of the answer to an order
 * @param reference where the answer has the other system's name of the order
 * @param link to the order for people; null for none
 * @param completion when an order is done
 * @param answerWithin after it an order without an answer is overdue
 * @param callback what a call of the other system says
 * @param poll null unless it is asked
 * @param timeout of one call
 * @param places calls that are open at a time, on one node
 * @param retries the pause after each attempt that failed; after the last it is given up
 */
public record Connector(
    String name,
    String method,
    Template url,
    Map<String, Template> headers,
    @Nullable Template body,
    String contentType,
    Authorization authorization,
    @Nullable SigningSecret signing,
    String keyHeader,
    @Nullable Find find,
    ReplyRule rule,
    ReferenceRule reference,
    @Nullable Template link,
    Completion completion,
    Duration answerWithin,
    Callback callback,
    @Nullable Poll poll,
    Duration timeout,
    int places,
    List<Duration> retries) {

  /** How an order that may have arrived is found again. */
  public record Find(Template url, JsonPointer foundWhen) {}

  /**
   * What a call of the other system says.
   *
   * @param match where it has the reference; null if each order has an address of its own
   * @param hmacHeader carries the signature; null if calls are not signed
   */
  public record Callback(
      Conditions doneWhen,
      Conditions failedWhen,
      JsonPointer text,
      @Nullable JsonPointer match,
      @Nullable String hmacHeader,
      byte[] hmacSecret) {

    /** Our own form, unsigned, at an address for each order. */
    public static final Callback DEFAULT =
        new Callback(
            Conditions.NONE,
            Conditions.NONE,
            JsonPointer.compile("/text"),
            null,
            null,
            new byte[0]);
  }

  /** How the other system is asked. */
  public record Poll(Template url, Duration every, Conditions doneWhen, Conditions failedWhen) {}

  /** How long until the next attempt, after this many that failed; empty for never. */
  public Optional<Duration> pause(int attempts) {
    return attempts <= retries.size() ? Optional.of(retries.get(attempts - 1)) : Optional.empty();
  }

  /** Not the secrets: what prints itself ends in a log. */
  @Override
  public String toString() {
    return name;
  }
}
