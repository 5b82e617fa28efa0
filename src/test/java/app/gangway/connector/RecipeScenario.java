package app.gangway.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.ActivityAnswer;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.Deferred;
import app.gangway.activity.Refused;
import app.gangway.connector.client.ConnectorClient;
import app.gangway.testing.People;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

/** Places the orders of a recipe for one person, and knows what the system behind it was asked. */
abstract class RecipeScenario extends ConnectorScenario {

  static final ActivityResult DONE = new ActivityResult("It is done.", "It is done");

  @Autowired ConnectorClient client;
  @Autowired OrderOutcomes outcomes;
  @Autowired OrderTransitions transitions;
  @Autowired TransactionOperations transaction;

  private Connector connector;
  private ConnectorBackEnd backEnd;
  private int attempts;

  UUID id;

  /** The connector's name. */
  abstract String recipe();

  @BeforeEach
  void somebodyStarts() {
    connector = connectors.find(recipe()).orElseThrow();
    // As if it stood behind the activity.
    Connectors behind =
        new Connectors(
            connectors.all(), Map.of(EQUIPMENT, connector), "https://a.example", clock, all -> {});
    backEnd =
        new ConnectorBackEnd(
            behind,
            new OrderPlacing(orders, transitions, behind, transaction, clock),
            outcomes,
            client,
            clock);
    id = submit("Kim \"K\" Example");
    attempts = 0;
  }

  /** The next attempt. */
  ActivityAnswer place() {
    attempts++;
    String run = run(id, EQUIPMENT).id().toString();
    ActivityCall call =
        new ActivityCall(
            EQUIPMENT,
            People.hire("Kim \"K\" Example", "kim@acme.example", "developer"),
            id,
            run,
            attempts,
            attempts);
    try {
      ActivityAnswer answer = backEnd.perform(call, DONE);
      if (answer instanceof ActivityResult done) {
        done.alongside().run();
      } else if (answer instanceof Refused refused) {
        refused.alongside().run();
      }
      return answer;
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  ConnectorOrder order() {
    return order(id, EQUIPMENT);
  }

  void answersPost(String path, ResponseDefinitionBuilder answer) {
    SYSTEM.answers(post(urlPathEqualTo(path)).willReturn(answer));
  }

  void answersGet(String path, ResponseDefinitionBuilder answer) {
    SYSTEM.answers(get(urlPathEqualTo(path)).willReturn(answer));
  }

  static List<LoggedRequest> posts(String path) {
    return SYSTEM.calls(postRequestedFor(urlPathEqualTo(path)));
  }

  static List<LoggedRequest> gets(String path) {
    return SYSTEM.calls(getRequestedFor(urlPathEqualTo(path)));
  }

  static JsonNode sent(LoggedRequest call) {
    try {
      return new ObjectMapper().readTree(call.getBody());
    } catch (IOException noJson) {
      throw new UncheckedIOException(noJson);
    }
  }

  /** The system has taken an order, and nobody has heard its answer. */
  void answerIsLost(String path) {
    answersPost(path, aResponse().withFault(Fault.EMPTY_RESPONSE));
    assertThat(place()).isInstanceOf(Deferred.class);
    assertThat(posts(path)).hasSize(1);
  }

  /** The key has arrived in what was looked for. */
  void askedByKey(LoggedRequest call) {
    assertThat(call.getUrl()).contains(order().id().toString());
  }
}
