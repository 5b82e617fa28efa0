package app.gangway.durable.history;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.durable.events.EventStore.Kept;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaisedEventsTest {

  private static final Instant FIRST = Instant.parse("2030-01-01T00:00:00Z");
  private static final Instant SECOND = FIRST.plusMillis(1);

  @Test
  void a_line_finds_its_event_by_the_moment_whichever_was_kept_first() {
    RaisedEvents raised = new RaisedEvents(List.of(kept("later", SECOND), kept("sooner", FIRST)));

    assertThat(raised.next(FIRST).details()).containsEntry("Name", "sooner");
    assertThat(raised.next(SECOND).details()).containsEntry("Name", "later");
  }

  @Test
  void of_several_at_one_moment_the_first_is_the_first() {
    RaisedEvents raised = new RaisedEvents(List.of(kept("a", FIRST), kept("b", FIRST)));

    assertThat(raised.next(FIRST).details()).containsEntry("Name", "a");
    assertThat(raised.next(FIRST).details()).containsEntry("Name", "b");
  }

  @Test
  void an_event_that_was_not_kept_is_told_without_its_name() {
    RaisedEvents raised = new RaisedEvents(List.of(kept("a", FIRST)));

    assertThat(raised.next(SECOND))
        .isEqualTo(HistoryEvent.of(HistoryEvent.Type.EVENT_RAISED, SECOND));
    assertThat(raised.next(FIRST).details()).containsEntry("Name", "a");
    assertThat(raised.next(FIRST).details()).isEmpty();
  }

  private static Kept kept(String name, Instant at) {
    return new Kept(name, "1", at, null);
  }
}
