package app.gangway.chaos;

import app.gangway.testing.Answer;
import app.gangway.testing.DurableClient;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * One machine at the HTTP API: starts, asks again, decides, lists, and waits where it is told to.
 */
final class SoakClient {

  private static final String JSON_HIRE =
      """
      {"name": "Person %1$d", "email": "p%1$d@example.com", "startdate": "01.02.2022",
       "role": "%2$s"}""";

  /** A client waits as long as it is told to; a minute has not got the time. */
  private static final long LONGEST_POLL_MILLIS = 250;

  private final DurableClient client;
  private final SoakLog log;
  private final int number;
  private final Random dice;
  private final List<String> leftWaiting = new ArrayList<>();

  SoakClient(DurableClient client, SoakLog log, int number) {
    this.client = client;
    this.log = log;
    this.number = number;
    this.dice = new Random(number);
  }

  /** Those that it started and that wait for an approval. */
  List<String> leftWaiting() {
    return leftWaiting;
  }

  /**
   * @param end in the nanoseconds of this machine
   */
  void run(long end) {
    while (System.nanoTime() < end) {
      switch (dice.nextInt(6)) {
        case 0, 1 -> follow(start("OnboardingOrchestrator", hire("developer")));
        case 2 ->
            follow(
                start(
                    "ParallelOnboardingOrchestrator",
                    "{\"employees2onboard\": [%s, %s]}"
                        .formatted(hire("developer"), hire("sales"))));
        case 3, 4 -> askForApproval();
        default -> list();
      }
    }
  }

  private String hire(String role) {
    return JSON_HIRE.formatted(number, role);
  }

  private Answer start(String orchestrator, String input) {
    return call(
        "start", () -> client.post("/api/orchestrators/" + orchestrator, input), Set.of(202));
  }

  private void askForApproval() {
    Answer started = start("OnboardingOrchestratorExternalEvent", hire("sales"));
    String raising = started.text("sendEventPostUri").replace("{eventName}", "ApprovalRequest");
    String ending = started.text("terminatePostUri").replace("{text}", "enough");
    switch (dice.nextInt(4)) {
      case 0 -> leftWaiting.add(started.text("id"));
      case 1 -> {
        call("terminate", () -> client.post(ending), Set.of(202));
        follow(started);
      }
      case 2 -> {
        call("raise", () -> client.post(raising, "\"declined\""), Set.of(202));
        follow(started);
      }
      default -> {
        call("raise", () -> client.post(raising, "\"approved\""), Set.of(202));
        follow(started);
      }
    }
  }

  /** Asks until it is told another thing than 202. */
  private void follow(Answer started) {
    Answer last = started;
    while (last.status() == 202) {
      String where = last.header("Location");
      pause(Math.min(LONGEST_POLL_MILLIS, retryAfterMillis(last)));
      last = call("status", () -> client.get(where), Set.of(200, 202));
    }
  }

  private void list() {
    call(
        "list",
        () -> client.list("top=20&showInput=false&runtimeStatus=Running,Completed"),
        Set.of(200));
  }

  /** Sends it until it is not told to come again later. */
  private Answer call(String name, Supplier<Answer> request, Set<Integer> expected) {
    while (true) {
      Answer answer;
      long begin = System.nanoTime();
      try {
        answer = request.get();
      } catch (UncheckedIOException broken) {
        log.broke(name, broken);
        throw broken;
      }
      log.told(name, answer.status(), answer.body());
      if (answer.status() == 429) {
        pause(retryAfterMillis(answer));
        continue;
      }
      if (!expected.contains(answer.status())) {
        log.unexpected(name, answer.status(), answer.body());
      } else if (name.equals("start")) {
        log.started(answer.text("id"), System.nanoTime() - begin);
      }
      return answer;
    }
  }

  private static long retryAfterMillis(Answer answer) {
    String seconds = answer.header("Retry-After");
    return seconds.isEmpty() ? LONGEST_POLL_MILLIS : 1_000 * Long.parseLong(seconds);
  }

  private static void pause(long millis) {
    try {
      TimeUnit.MILLISECONDS.sleep(millis);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
