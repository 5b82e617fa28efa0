package app.gangway.process;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.process.definition.Problem;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where people change what is said of a process as a whole: its place among the others, its title,
 * and whether it is used. The standard process stays as it is, and so do onboardings under way.
 */
@Service
public class ProcessAdministration {

  private final ProcessRows processes;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProcessAdministration(
      ProcessRows processes,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.processes = processes;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Has a process tried sooner or later; the others keep their order.
   *
   * @param place among all but the standard one, from 1; the last one for any behind that
   * @return whether that changed anything
   */
  @RolesAllowed(Role.ADMIN)
  public boolean move(UUID process, int place, Actor actor) {
    return change(
        process,
        row -> {
          List<ProcessRows.Row> order = new ArrayList<>(processes.all());
          order.removeIf(ProcessRows.Row::isStandard);
          int before = order.indexOf(row);
          int now = Math.min(Math.max(place, 1), order.size()) - 1;
          if (before == now) {
            return null;
          }
          order.add(now, order.remove(before));
          for (int i = 0; i < order.size(); i++) {
            processes.setPosition(order.get(i).id(), i + 1);
          }
          return new ProcessEvent.Moved(row.title(), now + 1, actor, clock.instant());
        });
  }

  /**
   * Has people call a process otherwise; machines know it by its code as before.
   *
   * @return what is wrong with the title; then nothing was changed
   */
  @RolesAllowed(Role.ADMIN)
  public List<Problem> rename(UUID process, String title, Actor actor) {
    List<Problem> problems = DraftCheck.problemsOfTitle(title);
    if (problems.isEmpty()) {
      change(
          process,
          row -> {
            if (row.title().equals(title)) {
              return null;
            }
            processes.setTitle(process, title);
            return new ProcessEvent.Renamed(row.title(), title, actor, clock.instant());
          });
    }
    return problems;
  }

  /**
   * Has it used for nobody who comes in from now on; onboardings under way keep it.
   *
   * @return whether that changed anything
   */
  @RolesAllowed(Role.ADMIN)
  public boolean retire(UUID process, Actor actor) {
    return change(
        process,
        row ->
            processes.retire(process, clock.instant())
                ? new ProcessEvent.Retired(row.title(), actor, clock.instant())
                : null);
  }

  /**
   * Has it used again, by what is published of it.
   *
   * @return whether that changed anything
   */
  @RolesAllowed(Role.ADMIN)
  public boolean useAgain(UUID process, Actor actor) {
    return change(
        process,
        row ->
            processes.useAgain(process)
                ? new ProcessEvent.UsedAgain(row.title(), actor, clock.instant())
                : null);
  }

  /** One at a time, so that two who move processes do not mix their orders. */
  private boolean change(UUID process, Function<ProcessRows.Row, @Nullable ProcessEvent> deed) {
    return Boolean.TRUE.equals(
        transaction.execute(
            status -> {
              ProcessEvent done =
                  processes.lockAll().stream()
                      .filter(row -> row.id().equals(process) && !row.isStandard())
                      .findFirst()
                      .map(deed)
                      .orElse(null);
              if (done != null) {
                events.publishEvent(done);
                events.publishEvent(new ProcessEvent.Changed());
              }
              return done != null;
            }));
  }
}
