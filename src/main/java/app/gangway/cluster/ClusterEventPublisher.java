package app.gangway.cluster;

import app.gangway.approval.ApprovalEvent;
import app.gangway.batch.BatchEvent;
import app.gangway.cluster.ClusterEvent.ApprovalsChanged;
import app.gangway.cluster.ClusterEvent.BatchChanged;
import app.gangway.cluster.ClusterEvent.ImportChanged;
import app.gangway.cluster.ClusterEvent.MailServerToTry;
import app.gangway.cluster.ClusterEvent.MailsChanged;
import app.gangway.cluster.ClusterEvent.OnboardingChanged;
import app.gangway.cluster.ClusterEvent.ProcessesChanged;
import app.gangway.cluster.ClusterEvent.WorkQueued;
import app.gangway.common.concurrent.BatchBuffer;
import app.gangway.imports.ImportEvent;
import app.gangway.mail.MailEvent;
import app.gangway.onboarding.OnboardingEvent;
import app.gangway.process.ProcessEvent;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells the other nodes what has been committed on this one, so that their pages and workers need
 * not wait for a look at the database. Nothing depends on its arrival.
 */
@Component
@Profile("postgres")
class ClusterEventPublisher {

  static final String CHANNEL = "gangway";

  /** People do not notice it, and PostgreSQL has few notifications to carry. */
  private static final Duration PAUSE = Duration.ofMillis(100);

  /** PostgreSQL takes less than 8,000 bytes at a time. */
  private static final int MOST_CHARACTERS = 7_900;

  private final Node node;
  private final JdbcTemplate rows;
  private final BatchBuffer<ClusterEvent> buffer =
      new BatchBuffer<>("node-news", PAUSE, this::tell);

  ClusterEventPublisher(Node node, JdbcTemplate rows) {
    this.node = node;
    this.rows = rows;
  }

  @TransactionalEventListener
  void on(OnboardingEvent.Changed changed) {
    buffer.add(new OnboardingChanged(changed.onboardingId(), changed.batchId()));
  }

  @TransactionalEventListener
  void on(BatchEvent.Changed changed) {
    buffer.add(new BatchChanged(changed.batchId()));
  }

  @TransactionalEventListener
  void on(ImportEvent.Changed changed) {
    buffer.add(new ImportChanged(changed.importId()));
  }

  @TransactionalEventListener
  void on(ApprovalEvent changed) {
    buffer.add(new ApprovalsChanged());
  }

  @TransactionalEventListener
  void on(MailEvent.Changed changed) {
    buffer.add(new MailsChanged());
  }

  @TransactionalEventListener
  void on(ProcessEvent.Changed changed) {
    buffer.add(new ProcessesChanged());
  }

  @TransactionalEventListener
  void on(MailEvent.TryNow wanted) {
    buffer.add(new MailServerToTry());
  }

  @EventListener
  void on(WorkQueued queued) {
    buffer.add(queued);
  }

  private void tell(List<ClusterEvent> news) {
    String words =
        news.stream()
            .distinct()
            .map(ClusterEvent::word)
            .collect(Collectors.joining(" ", node.id() + " ", ""));
    String told =
        words.length() <= MOST_CHARACTERS
            ? words
            : node.id() + " " + new ClusterEvent.Everything().word();
    rows.query("select pg_notify(?, ?)", row -> {}, CHANNEL, told);
  }

  @PreDestroy
  void close() {
    buffer.close();
  }
}
