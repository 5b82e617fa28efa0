package app.gangway.durable.start;

import app.gangway.activity.Activities;
import app.gangway.batch.BatchSnapshot;
import app.gangway.batch.BatchSnapshots;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.Subject;
import app.gangway.durable.start.InstanceRegistry.Started;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Planning;
import app.gangway.onboarding.intake.ProcessPlanning;
import app.gangway.onboarding.query.OnboardingSnapshot;
import app.gangway.onboarding.query.OnboardingSnapshots;
import app.gangway.onboarding.query.RunOutcome;
import app.gangway.onboarding.query.RunOutcomes;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What instances were started with, also those that came by form or file. */
@Component
class StartInputs {

  private final OnboardingSnapshots onboardings;
  private final BatchSnapshots batches;
  private final RunOutcomes runs;
  private final ProcessPlanning processes;
  private final InstanceRegistry registry;
  private final Activities installed;
  private final ObjectMapper json;

  StartInputs(
      OnboardingSnapshots onboardings,
      BatchSnapshots batches,
      RunOutcomes runs,
      ProcessPlanning processes,
      InstanceRegistry registry,
      Activities installed,
      ObjectMapper json) {
    this.onboardings = onboardings;
    this.batches = batches;
    this.runs = runs;
    this.processes = processes;
    this.registry = registry;
    this.installed = installed;
    this.json = json;
  }

  /**
   * @param plan what each new hire was to do
   */
  record Origin(Start start, Planning plan) {}

  /**
   * @throws PeopleRemovedException when children of a batch are not there any more
   */
  Origin of(Subject subject) {
    return subject.isBatch() ? ofBatch(subject.id()) : ofOnboarding(subject.id());
  }

  private Origin ofOnboarding(UUID id) {
    OnboardingSnapshot onboarding = onboardings.find(id).orElseThrow();
    Started started = registry.started(List.of(id)).get(id);
    Orchestrator orchestrator = started == null ? Orchestrator.ONBOARDING : started.orchestrator();
    HireInput hire = hires(List.of(onboarding)).get(0);
    return new Origin(new Start.One(orchestrator, hire), plan(onboarding));
  }

  private Origin ofBatch(UUID id) {
    List<OnboardingSnapshot> children = onboardings.ofBatch(id);
    BatchSnapshot batch = batches.find(id).orElseThrow();
    if (children.size() < batch.total()) {
      throw new PeopleRemovedException();
    }
    String asFile = DefaultInputs.ofFile(batch.title(), batch.total());
    String input = registry.inputs(List.of(id)).getOrDefault(id, asFile);
    Planning plan =
        children.isEmpty() ? Orchestrator.ONBOARDING.plan(installed) : plan(children.get(0));
    boolean noList = batch.total() == 0 && !hasList(input);
    return new Origin(new Start.Many(noList ? null : hires(children), input), plan);
  }

  /** An empty list is not the same as none. */
  private boolean hasList(String input) {
    try {
      return json.readTree(input).path(Start.Many.LIST).isArray();
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("What was taken in cannot be read any more", broken);
    }
  }

  /** What came by a process is planned once more, by what is published now. */
  private Planning plan(OnboardingSnapshot onboarding) {
    List<RunOutcome> planned =
        runs.of(List.of(onboarding.id())).getOrDefault(onboarding.id(), List.of());
    boolean byProcess = planned.stream().allMatch(run -> run.step().key() != null);
    return byProcess
        ? processes.current()
        : new Plan(planned.stream().map(RunOutcome::activity).toList(), onboarding.approvalRule());
  }

  private List<HireInput> hires(List<OnboardingSnapshot> brought) {
    Map<UUID, String> sent = registry.inputs(brought.stream().map(OnboardingSnapshot::id).toList());
    return brought.stream()
        .map(
            each -> {
              String usual = DefaultInputs.of(each.hire(), each.details());
              return new HireInput(
                  each.hire(), each.details(), sent.getOrDefault(each.id(), usual));
            })
        .toList();
  }
}
