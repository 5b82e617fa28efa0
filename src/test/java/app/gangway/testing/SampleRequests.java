package app.gangway.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.io.ClassPathResource;

/**
 * The tutorial's own requests, sent as they stand in its file but for the port, by somebody who has
 * no key.
 */
public final class SampleRequests {

  private static final String HOST_OF_THE_TUTORIAL = "http://localhost:8080";

  /** A client waits as long as it is told to; a test has not got the time. */
  private static final Duration LONGEST_PAUSE = Duration.ofMillis(500);

  private final String gangway;
  private final DurableClient client;
  private final Map<String, Answer> answers = new HashMap<>();

  /**
   * @param gangway where no key is needed
   */
  public SampleRequests(String gangway) {
    this.gangway = gangway;
    this.client = new DurableClient(gangway, null);
  }

  /** Sends all of them and holds the answers against the tutorial. */
  public void replay() {
    HttpFile.read(text()).forEach(this::send);

    Answer johnny = awaitEnd("start");
    assertThat(johnny.text("runtimeStatus")).isEqualTo("Completed");
    assertThat(johnny.json().path("output").toString())
        .isEqualTo(
            """
            ["Access card was created for Johnny Lawrence.",\
            "Role specific IT equipment (role: developer) was ordered for Johnny Lawrence.",\
            "Welcome email was sent to johnny.lawrence@eaglefang.com."]""");

    Answer batch = awaitEnd("batch");
    assertThat(batch.text("runtimeStatus")).isEqualTo("Completed");
    assertThat(batch.json().path("output").isNull()).isTrue();
    String parent = answers.get("batch").text("id");
    for (String child : new String[] {"Johnny Lawrence", "Daniel LaRusso", "Terry Silver"}) {
      Answer status = client.status(parent + ":" + child);
      assertThat(status.status()).isEqualTo(200);
      assertThat(status.json().path("output")).hasSize(3);
    }

    Answer approved = awaitEnd("approval");
    assertThat(approved.text("runtimeStatus")).isEqualTo("Completed");
    assertThat(approved.text("output"))
        .isEqualTo("Role specific IT equipment (role: sales) was ordered for Daniel LaRusso.");
  }

  private void send(HttpFile.Request written) {
    HttpFile.Request request = written.after(answers);
    Answer answer =
        client.send(
            request.method(),
            request.url().replace(HOST_OF_THE_TUTORIAL, gangway),
            request.headers(),
            request.body().isEmpty()
                ? BodyPublishers.noBody()
                : BodyPublishers.ofString(request.body()));
    assertThat(answer.status()).as("%s: %s", request.title(), answer.body()).isIn(200, 202);
    if (request.name() != null) {
      answers.put(request.name(), answer);
    }
  }

  /** Asks again as a client of Durable Functions does: as long as it is told 202. */
  private Answer awaitEnd(String name) {
    AtomicReference<Answer> last = new AtomicReference<>(answers.get(name));
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval((count, before) -> pause(last.get()))
        .until(
            () -> {
              last.set(client.get(last.get().header("Location")));
              return last.get().status() != 202;
            });
    assertThat(last.get().status()).isEqualTo(200);
    return last.get();
  }

  private static Duration pause(Answer told) {
    String seconds = told.header("Retry-After");
    Duration pause =
        seconds.isEmpty() ? LONGEST_PAUSE : Duration.ofSeconds(Long.parseLong(seconds));
    return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
  }

  private static String text() {
    try {
      return new ClassPathResource("sample-requests.http")
          .getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
