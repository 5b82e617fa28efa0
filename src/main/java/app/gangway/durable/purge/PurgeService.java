package app.gangway.durable.purge;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.durable.Outcome;
import app.gangway.durable.Subject;
import app.gangway.durable.Subjects;
import app.gangway.durable.query.InstanceList;
import app.gangway.durable.query.InstanceList.Listed;
import app.gangway.durable.query.InstanceQuery;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Where what has ended is removed for good, with its timeline. The audit log keeps that it was. */
@Service
public class PurgeService {

  /** So many are looked for at once: bounds memory. */
  private static final int CHUNK = 1000;

  private final Subjects subjects;
  private final InstanceList list;
  private final InstanceRemoval removal;

  PurgeService(Subjects subjects, InstanceList list, InstanceRemoval removal) {
    this.subjects = subjects;
    this.list = list;
    this.removal = removal;
  }

  /**
   * Removes one that has ended. The children of a batch stay, as instances of their own.
   *
   * @return {@link Outcome#GONE} when it has not ended
   */
  @RolesAllowed(Role.ADMIN)
  public Outcome purge(String instanceId, Actor actor) {
    Optional<Subject> found = subjects.find(instanceId);
    return found
        .map(subject -> removal.remove(subject, actor) ? Outcome.ACCEPTED : Outcome.GONE)
        .orElse(Outcome.UNKNOWN);
  }

  /**
   * Removes all that have ended of those that are wanted, each in a commit of its own: locks of
   * many in one would meet those of somebody who runs one of them again.
   *
   * @return how many
   */
  @RolesAllowed(Role.ADMIN)
  public int purge(InstanceQuery wanted, Actor actor) {
    int count = 0;
    InstanceQuery query = wanted.withTop(CHUNK);
    while (true) {
      List<Listed> found = list.find(query);
      for (Listed each : found) {
        count += each.subject().status().isEnded() && removal.remove(each.subject(), actor) ? 1 : 0;
      }
      if (found.size() <= CHUNK) {
        return count;
      }
      query = query.after(found.get(found.size() - 1).place());
    }
  }
}
