package app.gangway.benchmark;

import static app.gangway.testing.People.HR;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.gangway.imports.CreationProgress;
import app.gangway.imports.DuplicateChoice;
import app.gangway.imports.ImportReceipt;
import app.gangway.imports.ImportService;
import app.gangway.imports.Shown;
import app.gangway.testing.SignedInAs;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long a file of 20,000 people takes to be taken in, with workers already at work. */
final class CreationRun {

  static final int ROWS = 20_000;

  private static final long PAUSE_MICROS = 5_000;

  private final Nodes nodes;
  private final Eye eye;

  CreationRun(Nodes nodes, Eye eye) {
    this.nodes = nodes;
    this.eye = eye;
  }

  /**
   * What was measured.
   *
   * @param upload milliseconds from the bytes to the kept preview
   * @param staged milliseconds to look through it: all rows, duplicates and approvals
   * @param committed milliseconds from the yes until the batch is committed
   * @param sent milliseconds from the yes until every activity's job is written too
   */
  record Taken(double upload, double staged, double committed, double sent) {

    /** Rows in a second, from the yes until the last job is written. */
    double rate() {
      return ROWS / (sent / 1000);
    }
  }

  /** Takes one file in, and waits for its batch to end. */
  Taken run() throws SQLException {
    ImportService service = nodes.get(ImportService.class);
    byte[] file = file();
    long start = System.nanoTime();
    ImportReceipt receipt = SignedInAs.admin(() -> service.upload("people.csv", file, HR));
    double upload = millisSince(start);
    UUID id = ((ImportReceipt.Staged) receipt).id();

    start = System.nanoTime();
    SignedInAs.admin(() -> service.staged(id).orElseThrow());
    double staged = millisSince(start);

    start = System.nanoTime();
    SignedInAs.admin(() -> service.confirm(id, DuplicateChoice.NONE, new Shown(ROWS, 0), HR));
    eye.await(PAUSE_MICROS, "select 1 from csv_import where id = ? and status = 'CREATED'", id);
    double committed = millisSince(start);
    CreationProgress progress = nodes.get(CreationProgress.class);
    while (SignedInAs.admin(() -> progress.written(id)).isPresent()) {
      LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(PAUSE_MICROS));
    }
    double sent = millisSince(start);
    eye.await(10 * PAUSE_MICROS, "select 1 from batch where id = ? and status = 'COMPLETED'", id);
    return new Taken(upload, staged, committed, sent);
  }

  private static byte[] file() {
    return IntStream.range(0, ROWS)
        .mapToObj(n -> "Person %d,person%d@example.com,01.02.2030,developer".formatted(n, n))
        .collect(Collectors.joining("\r\n", "name,email,startdate,role\r\n", "\r\n"))
        .getBytes(UTF_8);
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
