package app.gangway.instance;

import app.gangway.access.Role;
import app.gangway.instance.InstanceQuery.Place;
import app.gangway.instance.InstanceRows.Found;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The instances, for reading; also those that came by form or file. */
@Service
@Transactional(readOnly = true)
public class Instances {

  /** Inputs beyond so many characters go onto the next page: bounds memory. */
  private static final int PAGE_CHARS = 4_000_000;

  private final InstanceRows rows;
  private final Outputs outputs;
  private final Histories histories;

  Instances(InstanceRows rows, Outputs outputs, Histories histories) {
    this.rows = rows;
    this.outputs = outputs;
    this.histories = histories;
  }

  /** As it stands; empty for an unknown id. */
  @RolesAllowed({Role.HR, Role.APPROVER})
  public Optional<Instance> find(String instanceId) {
    List<Found> found = rows.find(instanceId);
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
    List<Found> found = rows.list(query);
    List<Found> page = new ArrayList<>();
    int chars = 0;
    for (Found each : found.subList(0, Math.min(query.top(), found.size()))) {
      chars += each.inputChars();
      if (chars > PAGE_CHARS && !page.isEmpty()) {
        break;
      }
      page.add(each);
    }
    if (page.size() == found.size()) {
      return new InstancePage(described(page), null);
    }
    Found last = page.get(page.size() - 1);
    return new InstancePage(described(page), new Place(last.created(), last.subjectId()));
  }

  private List<Instance> described(List<Found> found) {
    Map<UUID, String> said = outputs.of(found);
    Map<UUID, String> sent = rows.inputs(found);
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
