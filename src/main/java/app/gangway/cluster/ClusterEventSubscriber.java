package app.gangway.cluster;

import app.gangway.cluster.ClusterEvent.Everything;
import app.gangway.cluster.ClusterEvent.Heard;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.PGProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Hears what the other nodes tell, by a connection of its own that does nothing else. */
@Component
@Profile("postgres")
class ClusterEventSubscriber implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(ClusterEventSubscriber.class);

  /** How long it listens before it looks whether it is to stop. */
  private static final int LISTEN_MILLIS = 500;

  private static final long RECONNECT_MILLIS = 1_000;

  private final JdbcConnectionDetails database;
  private final Node node;
  private final ApplicationEventPublisher events;
  private volatile boolean running;
  private boolean deaf;

  ClusterEventSubscriber(
      JdbcConnectionDetails database, Node node, ApplicationEventPublisher events) {
    this.database = database;
    this.node = node;
    this.events = events;
  }

  @Override
  public void start() {
    running = true;
    Thread thread = new Thread(this::run, "node-listener");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    while (running) {
      try (Connection connection = connect();
          Statement statement = connection.createStatement()) {
        statement.execute("listen " + ClusterEventPublisher.CHANNEL);
        if (deaf) {
          LOG.info("The other nodes are heard again");
          deaf = false;
          // What was said meanwhile is lost.
          tell(new Everything());
        }
        listen(connection.unwrap(PGConnection.class));
      } catch (SQLException | RuntimeException | AssertionError away) {
        // The edge of this thread: whatever the driver throws (an assertion too, when a connection
        // is cut and assertions are on), nobody would listen any more if it ended here.
        waitFor(away);
      }
    }
  }

  private void listen(PGConnection connection) throws SQLException {
    while (running) {
      for (PGNotification notification : connection.getNotifications(LISTEN_MILLIS)) {
        hear(notification.getParameter());
      }
    }
  }

  private void hear(String told) {
    String[] words = told.split(" ");
    if (!words[0].equals(node.id().toString())) {
      for (int i = 1; i < words.length; i++) {
        tell(ClusterEvent.of(words[i]));
      }
    }
  }

  /** Whoever fails at some news is told of the next all the same. */
  private void tell(ClusterEvent news) {
    try {
      events.publishEvent(new Heard(news));
    } catch (RuntimeException failed) {
      LOG.warn("News of another node could not be used: {}", failed.toString());
      LOG.debug("{} was not used", news, failed);
    }
  }

  private Connection connect() throws SQLException {
    Properties properties = new Properties();
    PGProperty.USER.set(properties, database.getUsername());
    PGProperty.PASSWORD.set(properties, database.getPassword());
    PGProperty.APPLICATION_NAME.set(properties, "gangway " + node.name());
    PGProperty.CONNECT_TIMEOUT.set(properties, 10);
    PGProperty.TCP_KEEP_ALIVE.set(properties, true);
    return DriverManager.getConnection(database.getJdbcUrl(), properties);
  }

  private void waitFor(Throwable away) {
    if (running && !deaf) {
      deaf = true;
      LOG.warn("The other nodes cannot be heard; trying again: {}", away.getMessage());
    }
    try {
      Thread.sleep(RECONNECT_MILLIS);
    } catch (InterruptedException stopped) {
      running = false;
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
