package app.gangway.common.concurrent;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Serves together those who ask while another group is being served. Nobody waits for company: who
 * comes alone is served alone, at once, on the thread that asks. Who finds Gangway busy waits, and
 * one of those who waited then serves them all.
 *
 * <p>A group that fails is served once more, one at a time, so that each gets an answer of its own.
 * What is done together must therefore be one transaction.
 *
 * @param <A> what is asked
 * @param <R> what is answered
 */
public final class GroupCommit<A, R> {

  /** Bounds the work of one transaction; more than any number of workers needs. */
  private static final int MOST = 200;

  private final Function<List<A>, List<R>> together;
  private final Queue<Request<A, R>> waiting = new ConcurrentLinkedQueue<>();
  private final AtomicBoolean busy = new AtomicBoolean();

  /**
   * @param together answers in the order of the questions
   */
  public GroupCommit(Function<List<A>, List<R>> together) {
    this.together = together;
  }

  /**
   * Returns when the group has been served; an interruption is kept for later, because the step is
   * made all the same.
   *
   * @throws RuntimeException as {@code together} threw it for this question alone
   */
  public R ask(A question) {
    Request<A, R> mine = new Request<>(question, Thread.currentThread());
    waiting.add(mine);
    boolean interrupted = false;
    while (!mine.answered) {
      if (busy.compareAndSet(false, true)) {
        try {
          serve(nextGroup());
        } finally {
          busy.set(false);
          callNext();
        }
      } else {
        LockSupport.park(this);
        interrupted |= Thread.interrupted();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return mine.answer();
  }

  private List<Request<A, R>> nextGroup() {
    List<Request<A, R>> group = new ArrayList<>();
    Request<A, R> next;
    while (group.size() < MOST && (next = waiting.poll()) != null) {
      group.add(next);
    }
    return group;
  }

  private void serve(List<Request<A, R>> group) {
    try {
      List<R> answers = together.apply(group.stream().map(request -> request.question).toList());
      for (int i = 0; i < group.size(); i++) {
        group.get(i).answer(answers.get(i));
      }
    } catch (RuntimeException refused) {
      if (group.size() == 1) {
        group.get(0).refuse(refused);
      } else {
        group.forEach(request -> serve(List.of(request)));
      }
    } finally {
      // An error that nobody can handle must not leave the others waiting for ever.
      group.forEach(Request::giveUp);
    }
  }

  private void callNext() {
    Request<A, R> next = waiting.peek();
    if (next != null) {
      LockSupport.unpark(next.asker);
    }
  }

  private static final class Request<A, R> {

    private final A question;
    private final Thread asker;
    private @Nullable R answer;
    private @Nullable RuntimeException refusal;
    private volatile boolean answered;

    Request(A question, Thread asker) {
      this.question = question;
      this.asker = asker;
    }

    void answer(R given) {
      answer = given;
      done();
    }

    void refuse(RuntimeException why) {
      refusal = why;
      done();
    }

    void giveUp() {
      if (!answered) {
        refuse(new IllegalStateException("The group could not be served"));
      }
    }

    private void done() {
      answered = true;
      LockSupport.unpark(asker);
    }

    R answer() {
      if (refusal != null) {
        throw refusal;
      }
      return Objects.requireNonNull(answer);
    }
  }
}
