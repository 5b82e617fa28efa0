package app.gangway.jobs;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends jobs after each commit that asks for some. What is lost between the commit and the job, the
 * {@link Reconciler} finds in the rows.
 */
@Component
class Dispatcher {

  private final Map<Class<?>, List<JobKind<?>>> kinds;
  private final JobSender sender;

  Dispatcher(List<JobKind<?>> kinds, JobSender sender) {
    this.kinds = kinds.stream().collect(groupingBy(JobKind::event));
    this.sender = sender;
  }

  /** Hears everything that is published; few events ask for jobs. */
  @TransactionalEventListener
  void on(Object event) {
    kinds.getOrDefault(event.getClass(), List.of()).forEach(kind -> send(kind, event));
  }

  private <E> void send(JobKind<E> kind, Object event) {
    kind.send(kind.event().cast(event), sender);
  }
}
