package app.gangway.durable.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.durable.InstancesByHand;
import app.gangway.durable.events.EventService;
import app.gangway.durable.history.HistoryEvent.Json;
import app.gangway.durable.history.HistoryEvent.Type;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Instances with a past. */
abstract class HistoryScenario extends InstancesByHand {

  @Autowired EventService events;

  /** Finer than a database keeps: what is written twice must still be found to be the same. */
  @BeforeEach
  void a_clock_that_counts_nanoseconds() {
    clock.advance(Duration.ofNanos(1_234_567_891));
  }

  @AfterEach
  void a_clock_for_the_others() {
    clock.set(clock.instant().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
  }

  void step() {
    clock.advance(Duration.ofMillis(100));
  }

  List<HistoryEvent> history(String id) {
    List<HistoryEvent> told = instances.history(instance(id));
    assertThat(told).isSortedAccordingTo(Comparator.comparing(HistoryEvent::at));
    return told;
  }

  List<Type> types(String id) {
    return history(id).stream().map(HistoryEvent::type).toList();
  }

  List<HistoryEvent> told(String id, Type type) {
    return history(id).stream().filter(event -> event.type() == type).toList();
  }

  String input(HistoryEvent event) {
    return ((Json) event.details().get(HistoryEvent.INPUT)).text();
  }
}
