package app.gangway.benchmark;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;

import app.gangway.activity.Activities;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.DecidedVia;
import app.gangway.approval.Decision;
import app.gangway.batch.BatchService;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;

/** What people do with the application, with a stop watch. */
final class GangwayRun {

  private static final long CLOSELY_MICROS = 500;
  private static final long NOW_AND_THEN_MICROS = 20_000;

  private final Nodes nodes;
  private final Eye eye;

  GangwayRun(Nodes nodes, Eye eye) {
    this.nodes = nodes;
    this.eye = eye;
  }

  /** From submit to completed, one after the other on an idle system. */
  Figures lone(int count) throws SQLException {
    double[] millis = new double[count];
    for (int n = 0; n < count; n++) {
      long start = System.nanoTime();
      UUID id = submit(hire("Lone " + n, "lone%d@example.com".formatted(n), "developer"));
      eye.await(
          CLOSELY_MICROS, "select 1 from onboarding where id = ? and status = 'COMPLETED'", id);
      millis[n] = millisSince(start);
    }
    return new Figures(millis);
  }

  /**
   * From confirm to batch completed.
   *
   * @return onboardings in a second
   */
  double batch(int size) throws SQLException {
    List<NewHire> hires =
        IntStream.range(0, size)
            .mapToObj(n -> hire("Person " + n, "p%d@example.com".formatted(n), "developer"))
            .toList();
    UUID id = UUID.randomUUID();
    long start = System.nanoTime();
    SignedInAs.admin(
        () -> nodes.get(BatchService.class).submit(People.batch(id, "hires.csv", hires), HR));
    eye.await(NOW_AND_THEN_MICROS, "select 1 from batch where id = ? and status = 'COMPLETED'", id);
    return size / (millisSince(start) / 1000);
  }

  /**
   * How long the list of onboardings takes at the server while a batch runs: what the page asks
   * for, time after time.
   */
  Figures pagesDuring(Callable<?> work) throws Exception {
    Specification<Onboarding> all = OnboardingFilter.ALL.toSpecification();
    Pageable page = PageRequest.of(0, 50, Sort.by("submittedAt").descending());
    Onboardings onboardings = nodes.get(Onboardings.class);
    ExecutorService thread = Executors.newSingleThreadExecutor();
    List<Double> millis = new ArrayList<>();
    try {
      Future<?> working = thread.submit(work);
      while (!working.isDone()) {
        long start = System.nanoTime();
        onboardings.findAll(all, page);
        millis.add(millisSince(start));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
      }
      working.get();
    } finally {
      thread.shutdown();
    }
    return new Figures(millis.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** From an approver's click to the order done, one after the other. */
  Figures approve(int count) throws SQLException {
    double[] millis = new double[count];
    for (int n = 0; n < count; n++) {
      UUID id = submit(hire("Sales " + n, "sales%d@example.com".formatted(n), "sales"));
      // The other two activities first, so that the system is idle when the click comes.
      eye.await(
          CLOSELY_MICROS,
          "select 1 from onboarding where id = ? and open = 1 and status = 'WAITING'",
          id);
      UUID approval =
          (UUID) eye.await(CLOSELY_MICROS, "select id from approval where onboarding_id = ?", id);
      long start = System.nanoTime();
      SignedInAs.admin(
          () ->
              nodes
                  .get(ApprovalService.class)
                  .decide(approval, Decision.APPROVE, APPROVER, DecidedVia.PAGE, null));
      eye.await(
          CLOSELY_MICROS,
          "select 1 from activity_run where onboarding_id = ? and ordinal = 1 and status = 'DONE'",
          id);
      millis[n] = millisSince(start);
    }
    return new Figures(millis);
  }

  /**
   * How long after the deadline the system declined, when nobody decides.
   *
   * @param size people whose approvals are asked for one after the other, at their own pace
   */
  Figures declines(int size) throws SQLException {
    List<NewHire> hires =
        IntStream.range(0, size)
            .mapToObj(n -> hire("Late " + n, "late%d@example.com".formatted(n), "sales"))
            .toList();
    UUID batch = UUID.randomUUID();
    SignedInAs.admin(
        () -> nodes.get(BatchService.class).submit(People.batch(batch, "sales.csv", hires), HR));
    eye.await(
        NOW_AND_THEN_MICROS, "select 1 from batch where id = ? and status = 'COMPLETED'", batch);
    return new Figures(
        eye.numbers(
            """
            select extract(epoch from (a.decided_at - a.deadline)) * 1000 from approval a
            join onboarding o on o.id = a.onboarding_id where o.batch_id = ?""",
            batch));
  }

  private UUID submit(NewHire hire) {
    Submission submission = Submission.of(hire);
    Plan plan = Plan.everything(nodes.get(Activities.class));
    SignedInAs.admin(() -> nodes.get(OnboardingService.class).submit(submission, plan, HR));
    return submission.id();
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }
}
