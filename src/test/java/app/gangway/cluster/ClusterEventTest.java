package app.gangway.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.cluster.ClusterEvent.ApprovalsChanged;
import app.gangway.cluster.ClusterEvent.BatchChanged;
import app.gangway.cluster.ClusterEvent.Everything;
import app.gangway.cluster.ClusterEvent.Heard;
import app.gangway.cluster.ClusterEvent.ImportChanged;
import app.gangway.cluster.ClusterEvent.MailServerToTry;
import app.gangway.cluster.ClusterEvent.MailsChanged;
import app.gangway.cluster.ClusterEvent.OnboardingChanged;
import app.gangway.cluster.ClusterEvent.ProcessesChanged;
import app.gangway.cluster.ClusterEvent.WorkQueued;
import app.gangway.process.ProcessEvent;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterEventTest {

  @ParameterizedTest
  @MethodSource("news")
  void what_one_node_says_the_other_understands(ClusterEvent news) {
    assertThat(ClusterEvent.of(news.word())).isEqualTo(news);
    assertThat(news.word()).doesNotContain(" ");
  }

  static Stream<ClusterEvent> news() {
    return Stream.of(
        new OnboardingChanged(UUID.randomUUID(), UUID.randomUUID()),
        new OnboardingChanged(UUID.randomUUID(), null),
        new BatchChanged(UUID.randomUUID()),
        new ImportChanged(UUID.randomUUID()),
        new ApprovalsChanged(),
        new MailsChanged(),
        new ProcessesChanged(),
        new MailServerToTry(),
        new WorkQueued(),
        new Everything());
  }

  @Test
  void pages_of_processes_hear_of_what_is_done_on_other_nodes() {
    assertThat(new Heard(new ProcessesChanged()).event()).contains(new ProcessEvent.Changed());
  }

  /** Anybody who can reach the database can notify. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "o",
        "b",
        "onobody",
        "b-",
        "i1",
        "o00000000-0000-0000-0000-00000000000c,",
        "*"
      })
  void what_is_not_understood_may_be_anything(String word) {
    assertThat(ClusterEvent.of(word)).isEqualTo(new Everything());
  }

  @Test
  void what_a_newer_node_says_and_this_one_does_not_know_may_be_anything() {
    assertThat(ClusterEvent.of("x123")).isEqualTo(new Everything());
  }
}
