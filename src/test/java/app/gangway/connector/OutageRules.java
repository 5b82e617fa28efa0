package app.gangway.connector;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.connector.state.Availability;
import app.gangway.onboarding.ActivityStatus;
import app.gangway.onboarding.QueuedActivity;
import app.gangway.onboarding.execution.ActivityPerformer;
import app.gangway.onboarding.execution.AttemptResult.Done;
import app.gangway.onboarding.execution.AttemptResult.Postponed;
import app.gangway.onboarding.execution.LostActivities;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A system that is away costs nothing but time; once on each database. */
abstract class OutageRules extends ConnectorScenario {

  /** More by {@code -Dgangway.test.hires}, where there is more time. */
  private static final int HIRES = Integer.getInteger("gangway.test.hires", 40);

  private static final UUID FIRST = new UUID(0, 0);

  @Autowired LostActivities lost;
  @Autowired ActivityPerformer performer;

  private Availability cards() {
    return connectors.availability(connectors.find("cards").orElseThrow());
  }

  @Test
  void a_system_that_does_not_let_us_in_is_down_and_no_attempt_is_used_up() {
    SYSTEM.answers("/cards", status(401, "who are you"));
    UUID id = submit("Kim Example");

    assertThat(gangway.perform(id, CARD))
        .isEqualTo(new Postponed("cards: HTTP 401: who are you", false));
    assertThat(cards().isUp()).isFalse();
    assertThat(gangway.perform(id, CARD))
        .isEqualTo(new Postponed("cards is down: HTTP 401: who are you", false));

    assertThat(run(id, CARD).attempts()).isZero();
    assertThat(run(id, CARD).status()).isEqualTo(ActivityStatus.QUEUED);
    assertThat(SYSTEM.calls("/cards")).hasSize(1);
    assertThat(gangway.lines(id)).noneMatch(line -> line.contains("attempt"));
  }

  @Test
  void after_five_failures_in_a_row_one_asks_each_half_minute() {
    SYSTEM.answers("/cards", status(503, ""));
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      ids.add(submit("Kim Example"));
      gangway.perform(ids.get(i), CARD);
    }
    assertThat(cards().isUp()).isFalse();
    assertThat(SYSTEM.calls("/cards")).hasSize(5);
    assertThat(ids.stream().mapToInt(id -> run(id, CARD).attempts()).sum()).isEqualTo(5);

    clock.advance(Duration.ofSeconds(31));
    ids.forEach(id -> gangway.perform(id, CARD));
    assertThat(SYSTEM.calls("/cards")).hasSize(6);
    assertThat(ids.stream().mapToInt(id -> run(id, CARD).attempts()).sum()).isEqualTo(5);

    SYSTEM.answers("/cards", okJson("{\"status\": \"success\"}"));
    clock.advance(Duration.ofSeconds(31));
    assertThat(gangway.perform(ids.get(0), CARD)).isEqualTo(new Done());
    assertThat(cards().isUp()).isTrue();
  }

  @Test
  void who_does_not_want_to_wait_tries_now() {
    SYSTEM.answers("/cards", status(403, ""));
    UUID id = submit("Kim Example");
    gangway.perform(id, CARD);
    SYSTEM.answers("/cards", okJson("{\"status\": \"success\"}"));

    cards().tryNow();

    assertThat(gangway.perform(id, CARD)).isEqualTo(new Done());
    assertThat(cards().isUp()).isTrue();
  }

  @Test
  void a_night_without_the_system_ends_with_each_order_placed_once() {
    SYSTEM.answers("/cards", status(503, "down for the night"));
    List<UUID> ids = new ArrayList<>();
    for (int i = 0; i < HIRES; i++) {
      ids.add(submit("Kim Example " + i));
    }
    Instant morning = clock.instant().plus(Duration.ofHours(8));
    while (clock.instant().isBefore(morning)) {
      performDue();
      clock.advance(Duration.ofMinutes(2));
    }
    assertThat(ids).allMatch(id -> run(id, CARD).status() == ActivityStatus.QUEUED);
    SYSTEM.reset();
    SYSTEM.answers("/cards", okJson("{\"status\": \"success\"}"));
    SYSTEM.answers("/cards/find", okJson("{\"items\": []}"));

    Instant soon = clock.instant().plus(Duration.ofMinutes(15));
    while (clock.instant().isBefore(soon)) {
      clock.advance(Duration.ofSeconds(30));
      performDue();
    }

    assertThat(ids).allMatch(id -> run(id, CARD).status() == ActivityStatus.DONE);
    List<String> ours = ids.stream().map(id -> order(id, CARD).id().toString()).toList();
    assertThat(
            SYSTEM.calls("/cards").stream()
                .map(call -> call.header("Idempotency-Key").firstValue())
                .filter(ours::contains))
        .containsExactlyInAnyOrderElementsOf(ours);
  }

  /** What jobs do: every card that is due now. */
  private void performDue() {
    UUID after = FIRST;
    List<QueuedActivity> page;
    do {
      page = lost.due(clock.instant().plusNanos(1_000), after, 500);
      for (QueuedActivity each : page) {
        after = each.runId();
        if (each.activity().equals(CARD) && each.notBefore() == null) {
          try {
            performer.perform(each.runId(), each.jobId());
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        }
      }
    } while (page.size() == 500);
  }
}
