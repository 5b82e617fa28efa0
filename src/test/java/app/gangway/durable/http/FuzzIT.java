package app.gangway.durable.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import app.gangway.testing.Instance;
import app.gangway.testing.People;
import app.gangway.testing.RoundCount;
import app.gangway.testing.Wire;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What nobody thought of: the same for everybody who runs it, for the dice are seeded. */
@OnH2
@Tag(RoundCount.TAG)
class FuzzIT extends DurableApiServer {

  private static final long SEED = 20220201;
  private static final int EXCERPT = 160;

  /** What a machine is never told: a page, or how the application is built. */
  private static final List<String> INSIDES =
      List.of("exception", "\tat ", "org.springframework", "<html", "<!doctype");

  private final Random dice = new Random(SEED);
  private final Noise noise = new Noise(dice);
  private final Map<String, Integer> told = new TreeMap<>();
  private final List<String> broken = new ArrayList<>();

  @Test
  void no_body_breaks_a_start_and_what_is_refused_leaves_nothing() {
    String some = someId();
    Set<String> accepted = new HashSet<>();
    for (int n = 0; n < RoundCount.of(1_000); n++) {
      String orchestrator = noise.one(FAN_OUT, PARALLEL, EXTERNAL_EVENT);
      byte[] body =
          noise.mutated(orchestrator.equals(PARALLEL) ? employees(johnny(), daniel()) : johnny());
      String id = some + "-" + n;
      Answer answer =
          client.post(
              DurableClient.WEBHOOKS + "/orchestrators/" + orchestrator + "/" + id,
              noise.one("application/json", "application/json; charset=utf-8"),
              BodyPublishers.ofByteArray(body));
      if (!isHarmless(new String(body, UTF_8), answer)) {
        continue;
      }
      assertThat(answer.status()).as(new String(body, UTF_8)).isIn(202, 400);
      if (answer.status() == 202) {
        accepted.add(id);
      } else {
        assertExplains(answer);
      }
    }
    assertListed(some, accepted);
    assertNothingBroke("bodies");
  }

  @Test
  void no_id_breaks_a_start_and_what_comes_in_can_be_asked_for() {
    String some = someId();
    Set<String> accepted = new HashSet<>();
    for (int n = 0; n < RoundCount.of(400); n++) {
      String id = some + "-" + n + noise.text(300);
      Answer answer = client.start(EXTERNAL_EVENT, id, daniel());
      isHarmless(id, answer);
      assertThat(answer.status()).as(id).isEqualTo(isLegal(id) ? 202 : 400);
      if (answer.status() == 202) {
        Instance started = client.started(answer);
        assertThat(started.id()).isEqualTo(id);
        assertThat(started.status().text("instanceId")).as(id).isEqualTo(id);
        isHarmless(id, started.terminate(noise.text(60)));
        accepted.add(id);
      }
    }
    assertListed(some, accepted);
    assertNothingBroke("ids");
  }

  /** As the contract has it; none here begins with an at sign. */
  private static boolean isLegal(String id) {
    return id.length() <= 256
        && id.chars()
            .noneMatch(each -> Character.isISOControl(each) || "/\\#?\u202e".indexOf(each) >= 0);
  }

  @Test
  void no_event_breaks_an_instance() {
    Instance waiting = client.started(EXTERNAL_EVENT, daniel()).awaitApproval();
    for (int n = 0; n < RoundCount.of(400); n++) {
      String name = "x" + noise.text(40);
      byte[] payload = noise.mutated(noise.one("\"approved\"", "{\"a\": [1, {}]}", "null"));
      Answer answer =
          client.post(
              waiting.raising(name),
              noise.one("application/json", "application/json", "text/plain", "*/*", "a/b; c=\"d"),
              BodyPublishers.ofByteArray(payload));
      if (isHarmless(name, answer)) {
        assertThat(answer.status()).as(name).isIn(202, 400, 404);
      }
    }
    assertThat(waiting.runtimeStatus()).isEqualTo("Running");
    assertThat(waiting.status("showHistory=true").status()).isEqualTo(202);
    waiting.approve();
    assertThat(waiting.awaitStatus("Completed").output().asText()).isEqualTo(ORDERED_FOR_DANIEL);
    assertNothingBroke("events");
  }

  @Test
  void no_parameter_breaks_a_status_a_list_or_a_purge() {
    Instance ended = client.started(FAN_OUT, someId(), johnny()).awaitStatus("Completed");
    for (int n = 0; n < RoundCount.of(1_000); n++) {
      String query = noise.query();
      Answer answer =
          switch (dice.nextInt(5)) {
            case 0 -> ended.status(query);
            // Never without an end in the past: it would take away what other tests look at.
            case 1 ->
                client.delete(
                    DurableClient.INSTANCES
                        + "?createdTimeTo=1999-01-01T00:00:00Z&createdTimeFrom="
                        + DurableClient.encoded(noise.moment()));
            default ->
                client.send(
                    "GET",
                    DurableClient.INSTANCES + "?" + query,
                    dice.nextInt(3) > 0
                        ? Map.of()
                        : Map.of("x-ms-continuation-token", noise.token()),
                    BodyPublishers.noBody());
          };
      isHarmless(query, answer);
    }
    assertThat(ended.status().status()).isEqualTo(200);
    assertNothingBroke("parameters");
  }

  @Test
  void no_method_name_or_type_breaks_an_address() {
    String id = client.started(FAN_OUT, someId(), johnny()).awaitEnd().id();
    Set<String> before = everything();
    for (int n = 0; n < RoundCount.of(600); n++) {
      String method = noise.one("GET", "POST", "PUT", "PATCH", "HEAD", "OPTIONS", "TRACK", "X");
      String address =
          noise.one(
              "/api/orchestrators/" + DurableClient.encoded("x" + noise.text(30)),
              DurableClient.WEBHOOKS + "/orchestrators/" + DurableClient.encoded(noise.text(9)),
              DurableClient.INSTANCES + "/" + id + "/" + noise.one("raiseEvent", "xyz", "", "/"),
              DurableClient.INSTANCES + "/" + id + "/raiseEvent/",
              DurableClient.INSTANCES + "/",
              DurableClient.WEBHOOKS + "/entities/x/y",
              DurableClient.WEBHOOKS);
      Map<String, String> headers =
          Map.of(
              "Content-Type", noise.one("text/csv", "multipart/form-data", "x", "application/xml"),
              "Accept", noise.one("*/*", "text/html", "application/xml", "x", "image/png;q=2"));
      isHarmless(
          method + " " + address,
          client.send(method, address, headers, BodyPublishers.ofString("[]")));
    }
    assertThat(everything()).isEqualTo(before);
    assertNothingBroke("methods and types");
  }

  @Test
  void no_bytes_on_the_wire_break_the_application() {
    for (int n = 0; n < RoundCount.of(400); n++) {
      String line =
          "%s %s HTTP/1.%d"
              .formatted(noise.one("GET", "POST", "DELETE"), noise.wildAddress(), dice.nextInt(2));
      String length = noise.one("2", "0", "2", "2", "-1", "x");
      Wire.Answer answer =
          new Wire(port)
              .send(
                  line,
                  length.equals("2") ? "{}" : "",
                  "Host: "
                      + noise.one("localhost", "localhost:" + port, "", "a b", "x:y:z", "[::1]:80"),
                  "x-functions-key: " + People.ADMIN_KEY,
                  "Content-Type: application/json",
                  "Content-Length: " + length);
      isHarmless(line, answer.status(), answer.body());
    }
    assertThat(client.started(FAN_OUT, johnny()).awaitStatus("Completed").output()).hasSize(3);
    assertNothingBroke("raw requests");
  }

  private boolean isHarmless(String what, Answer answer) {
    return isHarmless(what, answer.status(), answer.body());
  }

  /** Keeps what was not, so that all of it is told at the end. */
  private boolean isHarmless(String what, int status, String body) {
    told.merge(String.valueOf(status), 1, Integer::sum);
    String text = body.replace("ExceptionMessage", "").toLowerCase(Locale.ROOT);
    boolean clean = INSIDES.stream().noneMatch(text::contains);
    if (status >= 200 && status < 500 && clean) {
      return true;
    }
    broken.add("%s answered %d %s".formatted(excerpt(what), status, excerpt(body)));
    return false;
  }

  private static String excerpt(String text) {
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
  }

  /** What came in is there, and nothing else but its children. */
  private void assertListed(String prefix, Set<String> accepted) {
    Set<String> listed = new TreeSet<>(client.ids("showInput=false&instanceIdPrefix=" + prefix));
    listed.removeIf(id -> accepted.stream().anyMatch(parent -> id.startsWith(parent + ":")));
    assertThat(listed).isNotEmpty().isEqualTo(new TreeSet<>(accepted));
  }

  private void assertNothingBroke(String what) {
    System.out.printf("FuzzIT: %s answered %s%n", what, told);
    assertThat(broken).isEmpty();
  }
}
