package app.gangway.benchmark;

import app.gangway.common.RowIds;
import app.gangway.common.newhire.NewHire;
import app.gangway.testing.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * What the database alone could do: the same rows at the end, with the fewest commits that an
 * at-least-once needs if each activity is a unit of its own. One commit takes people in; each
 * activity settles in one, and the last of an onboarding closes it in the same. No engine, no
 * claim, no retry, no page.
 */
final class PlainJdbc implements AutoCloseable {

  private static final int THREADS = 16;
  private static final String[] ACTIVITIES = {
    "AccessCardCreationActivity", "ItEquipmentOrderActivity", "WelcomeEmailActivity"
  };

  private record Run(UUID id, UUID onboarding) {}

  private final ConnectionPool connections;
  private final boolean postgres;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

  PlainJdbc(Store store) {
    connections = new ConnectionPool(store.rows(), store.user(), THREADS + 1);
    postgres = store.isPostgres();
  }

  Figures lone(int count) throws Exception {
    double[] millis = new double[count];
    for (int n = 0; n < count; n++) {
      long start = System.nanoTime();
      finish(submit(1));
      millis[n] = (System.nanoTime() - start) / 1e6;
    }
    return new Figures(millis);
  }

  /** Onboardings in a second. */
  double batch(int size) throws Exception {
    long start = System.nanoTime();
    finish(submit(size));
    return size / ((System.nanoTime() - start) / 1e9);
  }

  /** From the decision to the order done: a commit each. */
  Figures approve(int count) throws Exception {
    double[] millis = new double[count];
    for (int n = 0; n < count; n++) {
      List<Run> runs = submit(1);
      UUID approval = ask(runs.get(1));
      long start = System.nanoTime();
      decide(approval, runs.get(1));
      threads.submit(() -> settle(runs.get(1))).get();
      millis[n] = (System.nanoTime() - start) / 1e6;
    }
    return new Figures(millis);
  }

  private List<Run> submit(int size) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    List<Run> runs = new ArrayList<>();
    try (Connection connection = connections.get();
        PreparedStatement onboarding =
            connection.prepareStatement(
                """
                insert into onboarding (id, instance_id, name, email, start_date, role,
                  search_text, approval_rule, status, total, open, failed, declined, round,
                  submitted_by, submitted_at)
                values (?, ?, ?, ?, ?, ?, ?, true, 'RUNNING', 3, 3, 0, 0, 1, 'HR', ?)""");
        PreparedStatement activity =
            connection.prepareStatement(
                """
                insert into activity_run (id, onboarding_id, ordinal, activity, status, cleared,
                  attempts, claim, job_id, due_at)
                values (?, ?, ?, ?, 'QUEUED', false, 0, 0, ?, ?)""");
        Statement statement = connection.createStatement()) {
      for (int n = 0; n < size; n++) {
        UUID id = RowIds.next();
        NewHire hire = People.hire("Plain " + n, "plain%d@example.com".formatted(n), "developer");
        set(
            onboarding,
            id,
            id.toString(),
            hire.name(),
            hire.email(),
            hire.startDate(),
            hire.role(),
            hire.name().toLowerCase() + " " + hire.email(),
            now);
        onboarding.addBatch();
        for (int ordinal = 0; ordinal < ACTIVITIES.length; ordinal++) {
          Run run = new Run(RowIds.next(), id);
          set(activity, run.id(), id, ordinal, ACTIVITIES[ordinal], run.id(), now);
          activity.addBatch();
          runs.add(run);
        }
      }
      onboarding.executeBatch();
      activity.executeBatch();
      if (postgres && size > 1000) {
        statement.execute("analyze onboarding, activity_run");
      }
      connection.commit();
    }
    return runs;
  }

  private void finish(List<Run> runs) throws InterruptedException, ExecutionException {
    Queue<Run> waiting = new ConcurrentLinkedQueue<>(runs);
    List<Future<Object>> workers = new ArrayList<>();
    Callable<Object> worker =
        () -> {
          Run run;
          while ((run = waiting.poll()) != null) {
            settle(run);
          }
          return null;
        };
    IntStream.range(0, Math.min(THREADS, runs.size()))
        .forEach(n -> workers.add(threads.submit(worker)));
    for (Future<Object> each : workers) {
      each.get();
    }
  }

  private Object settle(Run run) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Connection connection = connections.get()) {
      update(connection, "update onboarding set open = open - 1 where id = ?", run.onboarding());
      update(
          connection,
          """
          update activity_run set status = 'DONE', outcome = ?, started_at = ?, settled_at = ?
          where id = ?""",
          "Access card was created for somebody.",
          now,
          now,
          run.id());
      tell(connection, run.onboarding(), now, "ACTIVITY_DONE", "Access card created for somebody");
      if (open(connection, run.onboarding()) == 0) {
        update(
            connection,
            "update onboarding set status = 'COMPLETED', ended_at = ? where id = ?",
            now,
            run.onboarding());
        tell(connection, run.onboarding(), now, "COMPLETED", "Onboarding of somebody completed.");
      }
      connection.commit();
    }
    return run;
  }

  private UUID ask(Run run) throws SQLException {
    UUID id = RowIds.next();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Connection connection = connections.get()) {
      update(
          connection,
          """
          insert into approval (id, onboarding_id, run_id, status, reason, asked_at, deadline)
          values (?, ?, ?, 'PENDING', 'Role', ?, ?)""",
          id,
          run.onboarding(),
          run.id(),
          now,
          now.plus(Duration.ofSeconds(90)));
      connection.commit();
    }
    return id;
  }

  private void decide(UUID approval, Run run) throws SQLException {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    try (Connection connection = connections.get()) {
      update(
          connection,
          """
          update approval set status = 'APPROVED', decided_at = ?, decided_by = 'Approver'
          where id = ? and status = 'PENDING' and deadline > ?""",
          now,
          approval,
          now);
      update(connection, "update activity_run set cleared = true where id = ?", run.id());
      tell(connection, run.onboarding(), now, "APPROVED", "Order was approved");
      connection.commit();
    }
  }

  private static void tell(
      Connection connection, UUID onboarding, OffsetDateTime at, String kind, String line)
      throws SQLException {
    update(
        connection,
        """
        insert into timeline (subject_id, happened_at, kind, actor, line)
        values (?, ?, ?, 'Gangway', ?)""",
        onboarding,
        at,
        kind,
        line);
  }

  private static int open(Connection connection, UUID onboarding) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("select open from onboarding where id = ?")) {
      select.setObject(1, onboarding);
      try (ResultSet found = select.executeQuery()) {
        found.next();
        return found.getInt(1);
      }
    }
  }

  private static void update(Connection connection, String statement, Object... parameters)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(statement)) {
      set(update, parameters);
      update.executeUpdate();
    }
  }

  private static void set(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
    connections.close();
  }
}
