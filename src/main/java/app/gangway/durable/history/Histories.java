package app.gangway.durable.history;

import app.gangway.approval.ApprovalView;
import app.gangway.approval.Approvals;
import app.gangway.durable.events.EventStore;
import app.gangway.durable.events.EventStore.Kept;
import app.gangway.durable.query.Instance;
import app.gangway.durable.query.InstanceRows;
import app.gangway.durable.query.InstanceRows.Found;
import app.gangway.durable.query.Outputs;
import app.gangway.onboarding.ActivityRuns;
import app.gangway.onboarding.timeline.TimelineEntries;
import app.gangway.onboarding.timeline.TimelineEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what there is to tell of an instance's past. */
@Component
public class Histories {

  private final TimelineEntries timeline;
  private final ActivityRuns runs;
  private final Approvals approvals;
  private final EventStore events;
  private final InstanceRows rows;
  private final Outputs outputs;

  Histories(
      TimelineEntries timeline,
      ActivityRuns runs,
      Approvals approvals,
      EventStore events,
      InstanceRows rows,
      Outputs outputs) {
    this.timeline = timeline;
    this.runs = runs;
    this.approvals = approvals;
    this.events = events;
    this.rows = rows;
    this.outputs = outputs;
  }

  public List<HistoryEvent> of(Instance instance) {
    UUID id = instance.subjectId();
    List<TimelineEntry> entries = timeline.findBySubjectIdOrderByHappenedAtAscIdAsc(id);
    List<Kept> raised = events.of(id);
    if (instance.isBatch()) {
      List<Found> ended = rows.endedChildren(id);
      return BatchHistory.of(instance, entries, raised, ended, outputs.ofChildren(id, ended));
    }
    return OnboardingHistory.of(facts(instance, raised), entries);
  }

  private OnboardingHistory.Facts facts(Instance instance, List<Kept> raised) {
    UUID id = instance.subjectId();
    List<ApprovalView> asked = approvals.ofOnboarding(id);
    Set<UUID> answered =
        raised.stream().map(Kept::answered).filter(Objects::nonNull).collect(Collectors.toSet());
    List<Instant> answeredAt =
        asked.stream()
            .filter(approval -> answered.contains(approval.id()))
            .map(ApprovalView::decidedAt)
            .filter(Objects::nonNull)
            .toList();
    Map<String, String> results =
        runs.findByOnboardingIdOrderByOrdinal(id).stream()
            .collect(Collectors.toMap(run -> run.name().id(), run -> run.outcome().orElse("")));
    Instant deadline = asked.isEmpty() ? instance.created() : asked.get(0).deadline();
    return new OnboardingHistory.Facts(instance, results, deadline, raised, answeredAt);
  }
}
