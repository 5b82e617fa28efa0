package app.gangway.connector.callback;

import app.gangway.common.access.SystemOnly;
import app.gangway.connector.Connector;
import app.gangway.connector.Connector.Callback;
import app.gangway.connector.ConnectorEvent.ReferenceKnown;
import app.gangway.connector.ConnectorOrder;
import app.gangway.connector.ConnectorOrders;
import app.gangway.connector.Connectors;
import app.gangway.connector.OrderAnswers;
import app.gangway.connector.OrderAnswers.Answer;
import app.gangway.connector.callback.EarlyCallbacks.Early;
import app.gangway.connector.client.CallbackTokens;
import app.gangway.connector.rule.JsonAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** Takes the other systems' calls. */
@Service
public class CallbackService {

  /** How long an answer is kept to an order that nobody knows yet. */
  private static final Duration KEEP = Duration.ofHours(1);

  private final Connectors connectors;
  private final ConnectorOrders orders;
  private final OrderAnswers answers;
  private final EarlyCallbacks early;
  private final CallbackTokens tokens;
  private final Clock clock;

  CallbackService(
      Connectors connectors,
      ConnectorOrders orders,
      OrderAnswers answers,
      EarlyCallbacks early,
      CallbackTokens tokens,
      Clock clock) {
    this.connectors = connectors;
    this.orders = orders;
    this.answers = answers;
    this.early = early;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** What became of a call. */
  public enum Receipt {
    TAKEN,
    REPEATED,
    CONTRADICTS,
    /** Neither the token nor the connector is known. */
    UNKNOWN,
    /** The signature is missing or wrong. */
    UNSIGNED,
    /** It is no JSON, or says nothing that is understood. */
    ILLEGIBLE
  }

  /**
   * A call to the address of one order.
   *
   * @param header gives the value of a header by its name, null for none
   */
  @SystemOnly
  public Receipt byToken(String token, byte[] body, UnaryOperator<@Nullable String> header) {
    ConnectorOrder order = tokens.orderOf(token).flatMap(orders::findById).orElse(null);
    if (order == null) {
      return Receipt.UNKNOWN;
    }
    Callback rule = rule(order);
    if (rule.hmacHeader() != null
        && !CallbackSignature.isRight(header.apply(rule.hmacHeader()), body, rule.hmacSecret())) {
      return Receipt.UNSIGNED;
    }
    return answer(order.id(), rule, body);
  }

  /**
   * A call to the one address of a connector, which says by its reference which order it is about.
   * What comes before anybody knows the reference is kept for a while.
   *
   * @param hasKey whether it came with a function key that allows it
   */
  @SystemOnly
  public Receipt byReference(
      String connector, byte[] body, UnaryOperator<@Nullable String> header, boolean hasKey) {
    Connector known = connectors.find(connector).orElse(null);
    if (known == null || known.callback().match() == null) {
      return Receipt.UNKNOWN;
    }
    Callback rule = known.callback();
    boolean signed =
        rule.hmacHeader() != null
            && CallbackSignature.isRight(header.apply(rule.hmacHeader()), body, rule.hmacSecret());
    if (!signed && !hasKey) {
      return Receipt.UNSIGNED;
    }
    Optional<String> reference =
        JsonAnswer.parse(body)
            .flatMap(read -> JsonAnswer.text(read, rule.match(), ConnectorOrders.REFERENCE_MAX));
    if (reference.isEmpty()) {
      return Receipt.ILLEGIBLE;
    }
    Optional<ConnectorOrder> order = orders.findByReference(connector, reference.get());
    if (order.isPresent()) {
      return answer(order.get().id(), rule, body);
    }
    early.keep(connector, reference.get(), body, clock.instant());
    // It may have become known meanwhile.
    deliverEarly();
    return Receipt.TAKEN;
  }

  @EventListener
  void on(ReferenceKnown known) {
    deliverEarly();
  }

  /** Takes what came before its order was known, and forgets what nobody has asked for in time. */
  @SystemOnly
  public void deliverEarly() {
    for (Early known : early.known()) {
      orders
          .findById(known.order())
          .ifPresent(order -> answer(order.id(), rule(order), known.body()));
      early.remove(known.id());
    }
    early.forgetBefore(clock.instant().minus(KEEP));
  }

  private Callback rule(ConnectorOrder order) {
    return connectors.find(order.connector()).map(Connector::callback).orElse(Callback.DEFAULT);
  }

  private Receipt answer(UUID order, Callback rule, byte[] body) {
    JsonNode document;
    if (new String(body, StandardCharsets.UTF_8).isBlank()) {
      document = MissingNode.getInstance();
    } else {
      Optional<JsonNode> read = JsonAnswer.parse(body);
      if (read.isEmpty()) {
        return Receipt.ILLEGIBLE;
      }
      document = read.get();
    }
    Optional<Answer> answer;
    try {
      answer = CallbackReader.read(rule, document);
    } catch (IllegalArgumentException unknownStatus) {
      return Receipt.ILLEGIBLE;
    }
    if (answer.isEmpty()) {
      return Receipt.TAKEN;
    }
    return switch (answers.answer(order, answer.get())) {
      case TAKEN -> Receipt.TAKEN;
      case REPEATED -> Receipt.REPEATED;
      case CONTRADICTS -> Receipt.CONTRADICTS;
    };
  }
}
