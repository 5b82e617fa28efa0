package app.gangway.durable.query;

import app.gangway.common.access.Role;
import app.gangway.durable.Subjects;
import app.gangway.durable.history.Histories;
import app.gangway.durable.history.HistoryEvent;
import app.gangway.durable.query.InstanceList.Listed;
import app.gangway.durable.query.InstanceRows.Found;
import app.gangway.durable.start.InstanceRegistry;
import app.gangway.onboarding.query.InstanceSlice.Place;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The instances, for reading; also those that came by form or file. */
@Service
@Transactional(readOnly = true)
public class Instances {

  /** Inputs beyond so many characters go onto the next page: bounds memory. */
  private static final int PAGE_CHARS = 4_000_000;

  private final Subjects subjects;
  private final InstanceList list;
  private final InstanceRows rows;
  private final InstanceRegistry registry;
  private final Outputs outputs;
  private final Histories histories;

  Instances(
      Subjects subjects,
      InstanceList list,
      InstanceRows rows,
      InstanceRegistry registry,
      Outputs outputs,
      Histories histories) {
    this.subjects = subjects;
    this.list = list;
    this.rows = rows;
    this.registry = registry;
    this.outputs = outputs;
    this.histories = histories;
  }

  /** As it stands; empty for an unknown id. */
  @RolesAllowed({Role.HR, Role.APPROVER})
  public Optional<Instance> find(String instanceId) {
    List<Found> found = subjects.find(instanceId).flatMap(rows::find).stream().toList();
    return described(found).stream().findFirst();
  }

  /** What happened to it, the oldest first. */
  @RolesAllowed({Role.HR, Role.APPROVER})
  public List<HistoryEvent> history(Instance instance) {
    return histories.of(instance);
  }

  /** The oldest first. A page may be shorter than asked for though there are more. */
  @RolesAllowed(Role.HR)
  public InstancePage list(InstanceQuery query) {
    List<Listed> listed = list.find(query);
    List<Listed> wanted = listed.subList(0, Math.min(query.top(), listed.size()));
    Map<UUID, Found> found = rows.of(wanted.stream().map(Listed::subject).toList());
    List<Found> page = new ArrayList<>();
    @Nullable Place next = null;
    int chars = 0;
    for (Listed each : wanted) {
      Found row = found.get(each.subject().id());
      chars += row == null ? 0 : row.inputChars();
      if (chars > PAGE_CHARS && next != null) {
        return new InstancePage(described(page), next);
      }
      // It may have been removed, or moved on, since it was listed.
      if (row != null && query.wants(row.status())) {
        page.add(row);
      }
      next = each.place();
    }
    return new InstancePage(described(page), listed.size() > wanted.size() ? next : null);
  }

  private List<Instance> described(List<Found> found) {
    Map<UUID, String> said = outputs.of(found);
    Map<UUID, String> sent = registry.inputs(found.stream().map(Found::subjectId).toList());
    return found.stream()
        .map(
            each ->
                new Instance(
                    each.subjectId(),
                    each.isBatch(),
                    each.instanceId(),
                    each.orchestrator(),
                    each.status(),
                    sent.getOrDefault(each.subjectId(), each.usualInput()),
                    said.get(each.subjectId()),
                    each.created(),
                    each.updated()))
        .toList();
  }
}
