package app.gangway.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;

/**
 * Watches each database that the application has a pool for. A processor of beans, so that it comes
 * before everything that opens a connection.
 */
@Component
public class Databases implements BeanPostProcessor, DisposableBean {

  private static final long PAUSE_MILLIS = 1_000;

  /**
   * Asked the same twice by one connection, H2 may answer as before although another transaction
   * has committed in between. Whoever reads a row again under a lock must not get what it was
   * before.
   */
  private static final String REUSE_RESULTS = "OPTIMIZE_REUSE_RESULTS";

  private final Map<HikariDataSource, WatchedDatabase> watched = new ConcurrentHashMap<>();
  private final Set<WatchedDatabase> tried = ConcurrentHashMap.newKeySet();
  private final ScheduledExecutorService thread = newThread();

  /**
   * Opens the database of a pool.
   *
   * @throws UnopenableDatabaseException when it cannot be opened
   */
  @Override
  public Object postProcessBeforeInitialization(Object bean, String name) {
    if (bean instanceof HikariDataSource pool && pool.getJdbcUrl() != null && !pool.isRunning()) {
      if (pool.getJdbcUrl().startsWith("jdbc:h2:")) {
        pool.addDataSourceProperty(REUSE_RESULTS, "0");
      }
      WatchedDatabase database = new WatchedDatabase(pool, this::watch);
      database.open();
      pool.setDataSource(database);
      pool.setExceptionOverride(new FailureListener(database));
      watched.put(pool, database);
    }
    return bean;
  }

  /** While a database is down, nobody waits for a connection. */
  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    WatchedDatabase database = bean instanceof HikariDataSource pool ? watched.get(pool) : null;
    return database == null ? bean : new GatedDataSource((HikariDataSource) bean, database);
  }

  /** Whether one of them is known to be unable to work. */
  public boolean isAnyDown() {
    return watched.values().stream().anyMatch(WatchedDatabase::isDown);
  }

  /** Tries at once, and then each second until it works. */
  private void watch(WatchedDatabase database) {
    if (tried.add(database) && !thread.isShutdown()) {
      MutedLog.begin();
      thread.execute(() -> look(database));
    }
  }

  private void look(WatchedDatabase database) {
    if (database.tryToOpen()) {
      tried.remove(database);
      MutedLog.endSoon();
    } else {
      thread.schedule(() -> look(database), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public void destroy() {
    thread.shutdownNow();
    watched.values().forEach(WatchedDatabase::closeSpare);
  }

  private static ScheduledExecutorService newThread() {
    CustomizableThreadFactory factory = new CustomizableThreadFactory("database-watch-");
    factory.setDaemon(true);
    return Executors.newSingleThreadScheduledExecutor(factory);
  }
}
