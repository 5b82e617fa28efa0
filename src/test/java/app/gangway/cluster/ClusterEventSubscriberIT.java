package app.gangway.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import app.gangway.cluster.ClusterEvent.BatchChanged;
import app.gangway.cluster.ClusterEvent.Everything;
import app.gangway.cluster.ClusterEvent.Heard;
import app.gangway.cluster.ClusterEvent.ImportChanged;
import app.gangway.cluster.ClusterEvent.WorkQueued;
import app.gangway.testing.Postgres;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A node goes on listening, whatever it is told, whoever fails at that, and after any line cut. */
class ClusterEventSubscriberIT {

  private static final String URL = Postgres.newDatabase("listener");

  private final Queue<ClusterEvent> heard = new ConcurrentLinkedQueue<>();
  private final JdbcTemplate rows =
      new JdbcTemplate(new DriverManagerDataSource(URL, "postgres", "postgres"));
  private final ClusterEventSubscriber listener =
      new ClusterEventSubscriber(new Details(), new Node("here", 0), event -> hear((Heard) event));

  @BeforeEach
  void listen() {
    listener.start();
    await().until(() -> tell("w") && heard.contains(new WorkQueued()));
    ImportChanged last = new ImportChanged(UUID.randomUUID());
    tell(last.word());
    await().until(() -> heard.contains(last));
    heard.clear();
  }

  @AfterEach
  void stop() {
    listener.stop();
    await().until(() -> connections() == 0);
  }

  private void hear(Heard event) {
    heard.add(event.news());
    if (event.news() instanceof BatchChanged) {
      throw new IllegalStateException("Nobody can use this");
    }
  }

  @Test
  void what_it_does_not_understand_is_everything_and_the_next_word_is_heard() {
    tell("o-1  bx i a");

    await().until(() -> heard.size() == 5);
    assertThat(heard)
        .containsExactly(
            new Everything(),
            new Everything(),
            new Everything(),
            new Everything(),
            new ClusterEvent.ApprovalsChanged());
  }

  @Test
  void who_fails_at_some_news_does_not_keep_it_from_the_next() {
    BatchChanged news = new BatchChanged(UUID.randomUUID());

    tell(news.word() + " w");
    await().until(() -> heard.contains(new WorkQueued()));
    tell(news.word() + " a");

    await().until(() -> heard.contains(new ClusterEvent.ApprovalsChanged()));
    assertThat(heard)
        .containsExactly(news, new WorkQueued(), news, new ClusterEvent.ApprovalsChanged());
    assertThat(listener.isRunning()).isTrue();
  }

  @Test
  void after_its_line_was_cut_it_hears_again_and_takes_everything_for_changed() {
    rows.queryForList(
        """
        select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'gangway here'""");

    await().until(() -> heard.contains(new Everything()));
    tell("w");
    await().until(() -> heard.contains(new WorkQueued()));
  }

  private boolean tell(String words) {
    rows.queryForList("select pg_notify('gangway', ?)", UUID.randomUUID() + " " + words);
    return true;
  }

  private int connections() {
    Integer found =
        rows.queryForObject(
            "select count(*) from pg_stat_activity where application_name = 'gangway here'",
            Integer.class);
    return found == null ? 0 : found;
  }

  private static final class Details implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
      return "postgres";
    }

    @Override
    public String getPassword() {
      return "postgres";
    }

    @Override
    public String getJdbcUrl() {
      return URL;
    }
  }
}
