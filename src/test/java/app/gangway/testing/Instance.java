package app.gangway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An instance as its client sees it: by the addresses that the start gave out, and no other. */
public final class Instance {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Set<String> ENDS = Set.of("Completed", "Failed", "Terminated");

  private final DurableClient client;
  private final JsonNode links;

  Instance(DurableClient client, JsonNode links) {
    this.client = client;
    this.links = links;
  }

  public String id() {
    return link("id");
  }

  public String link(String key) {
    return links.path(key).asText();
  }

  public Answer status() {
    return client.get(link("statusQueryGetUri"));
  }

  /** The same with parameters, such as {@code showInput=false}. */
  public Answer status(String query) {
    String uri = link("statusQueryGetUri");
    return client.get(uri + (uri.contains("?") ? "&" : "?") + query);
  }

  public String runtimeStatus() {
    return status().text("runtimeStatus");
  }

  public JsonNode output() {
    return status().json().path("output");
  }

  /** With what the activities answered. */
  public List<JsonNode> history() {
    List<JsonNode> entries = new ArrayList<>();
    status("showHistory=true&showHistoryOutput=true")
        .json()
        .path("historyEvents")
        .forEach(entries::add);
    return entries;
  }

  /** The entries of one type. */
  public List<JsonNode> history(String type) {
    return history().stream().filter(e -> e.path("EventType").asText().equals(type)).toList();
  }

  public Answer raise(String event, String json) {
    return client.post(raising(event), json);
  }

  public Answer approve() {
    return raise("ApprovalRequest", "\"approved\"");
  }

  /** Where to raise it. */
  public String raising(String event) {
    return link("sendEventPostUri").replace("{eventName}", DurableClient.encoded(event));
  }

  public Answer terminate(String reason) {
    return client.post(with("terminatePostUri", reason));
  }

  /** Terminates it, and returns when it has ended. */
  public Instance end() {
    assertThat(terminate("enough").status()).isEqualTo(202);
    return awaitStatus("Terminated");
  }

  public Answer suspend() {
    return client.post(with("suspendPostUri", "a pause"));
  }

  public Answer resume() {
    return client.post(with("resumePostUri", "no pause"));
  }

  public Answer rewind() {
    return client.post(with("rewindPostUri", "mended"));
  }

  /**
   * @param query such as {@code restartWithNewInstanceId=false}; empty for none
   */
  public Answer restart(String query) {
    String uri = with("restartPostUri", "");
    return client.post(query.isEmpty() ? uri : uri + (uri.contains("?") ? "&" : "?") + query);
  }

  public Answer purge() {
    return client.delete(link("purgeHistoryDeleteUri"));
  }

  private String with(String key, String reason) {
    return link(key).replace("{text}", DurableClient.encoded(reason));
  }

  public Instance awaitStatus(String expected) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(25))
        .untilAsserted(() -> assertThat(runtimeStatus()).isEqualTo(expected));
    return this;
  }

  /** Returns when it has ended, however. */
  public Instance awaitEnd() {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(25))
        .untilAsserted(() -> assertThat(ENDS).contains(runtimeStatus()));
    return this;
  }

  /** Returns when it waits for a person: from then on its clock runs. */
  public Instance awaitApproval() {
    return awaitHistory("TimerCreated");
  }

  public Instance awaitHistory(String type) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(25))
        .untilAsserted(() -> assertThat(history(type)).isNotEmpty());
    return this;
  }
}
