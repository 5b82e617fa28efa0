package app.gangway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.testing.RoundCount;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.io.ClassPathResource;

/**
 * JobRunr interrupts a worker whose job is deleted in the dashboard, or that is still at work when
 * the node has stopped; whatever it writes at that moment, the embedded database stays in order.
 */
class InterruptedWorkerTest {

  private static final int ROUNDS = RoundCount.of(100);

  @TempDir Path folder;

  @Test
  @Tag(RoundCount.TAG)
  void threads_that_are_interrupted_while_they_write_harm_nothing() throws Exception {
    String url =
        generated().replace("${gangway.data:./data}/gangway", folder.resolve("rows").toString());
    AtomicInteger written = new AtomicInteger();
    try (Connection keeper = DriverManager.getConnection(url, "sa", "");
        Statement statement = keeper.createStatement()) {
      statement.execute("create table note (id identity primary key, line varchar(500))");
      for (int round = 0; round < ROUNDS; round++) {
        CountDownLatch atWork = new CountDownLatch(1);
        Thread writer = new Thread(() -> write(url, written, atWork));
        writer.start();
        atWork.await();
        writer.interrupt();
        writer.join();
      }
      try (ResultSet found = statement.executeQuery("select count(*) from note")) {
        found.next();
        assertThat(found.getInt(1)).isEqualTo(written.get()).isEqualTo(ROUNDS * 20);
      }
    }
  }

  private static void write(String url, AtomicInteger written, CountDownLatch atWork) {
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        Statement statement = connection.createStatement()) {
      for (int n = 0; n < 20; n++) {
        statement.execute("insert into note (line) values (repeat('x', 400))");
        written.incrementAndGet();
        atWork.countDown();
      }
    } catch (SQLException broken) {
      atWork.countDown();
      throw new IllegalStateException(broken);
    }
  }

  private static String generated() throws IOException {
    PropertySource<?> defaults =
        new YamlPropertySourceLoader()
            .load("defaults", new ClassPathResource("application.yml"))
            .get(0);
    return String.valueOf(defaults.getProperty("spring.datasource.url"));
  }
}
