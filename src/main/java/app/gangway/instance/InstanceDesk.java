package app.gangway.instance;

import app.gangway.access.Role;
import app.gangway.activity.Activities;
import app.gangway.batch.BatchDesk;
import app.gangway.batch.BatchSubmission;
import app.gangway.instance.Register.Entry;
import app.gangway.onboarding.Actor;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.OnboardingDesk;
import app.gangway.onboarding.Plan;
import app.gangway.onboarding.RowIds;
import app.gangway.onboarding.Submission;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where machines start instances. */
@Service
@Transactional
public class InstanceDesk {

  private final Subjects subjects;
  private final Register register;
  private final Origins origins;
  private final OnboardingDesk onboardings;
  private final BatchDesk batches;
  private final Activities activities;

  InstanceDesk(
      Subjects subjects,
      Register register,
      Origins origins,
      OnboardingDesk onboardings,
      BatchDesk batches,
      Activities activities) {
    this.subjects = subjects;
    this.register = register;
    this.origins = origins;
    this.onboardings = onboardings;
    this.batches = batches;
    this.activities = activities;
  }

  /**
   * Starts an orchestration; its rows are safe when this returns.
   *
   * @param chosen the id that it is to have; null for one of the house's own. An instance that has
   *     ended gives its id away
   * @return its id
   * @throws IdInUseException when the chosen id belongs to an instance that has not ended, or
   *     somebody else takes it, or that of a child, at the same moment
   */
  @RolesAllowed(Role.HR)
  public String start(Start start, @Nullable String chosen, Actor actor) {
    if (start instanceof Start.One one) {
      Plan plan = one.orchestrator().plan(activities);
      return start(one.orchestrator(), plan, one.hire(), chosen, actor);
    }
    Start.Many many = (Start.Many) start;
    Plan plan = Orchestrator.ONBOARDING.plan(activities);
    return start(plan, many.hires(), many.json(), chosen, actor);
  }

  /**
   * Starts once more what this instance was started with, whatever has become of it.
   *
   * @param newId whether it gets an id of its own; else it takes over that of the first
   * @return its id; empty when there is no such instance
   * @throws IdInUseException when it is to take over an id whose owner has not ended
   */
  @RolesAllowed(Role.HR)
  public Optional<String> restart(String instanceId, boolean newId, Actor actor) {
    return subjects
        .find(instanceId)
        .map(
            subject -> {
              @Nullable String chosen = newId ? null : instanceId;
              Origins.Origin origin = origins.of(subject);
              return subject.isBatch()
                  ? start(origin.plan(), origin.hires(), origin.json(), chosen, actor)
                  : start(
                      origin.orchestrator(), origin.plan(), origin.hires().get(0), chosen, actor);
            });
  }

  private String start(
      Orchestrator orchestrator, Plan plan, HireInput input, @Nullable String chosen, Actor actor) {
    UUID id = RowIds.next();
    String instanceId = take(chosen, id);
    Submission submission = new Submission(id, instanceId, null, input.hire());
    // Before it is entered, as a batch's children are: so two who want one id at once do not wait
    // for each other.
    try {
      onboardings.submit(submission, plan, actor);
    } catch (DuplicateKeyException taken) {
      throw new IdInUseException(instanceId);
    }
    register.enter(List.of(new Entry(id, instanceId, orchestrator, input.json())));
    return instanceId;
  }

  private String start(
      Plan plan,
      @Nullable List<HireInput> inputs,
      String json,
      @Nullable String chosen,
      Actor actor) {
    UUID id = RowIds.next();
    String instanceId = take(chosen, id);
    register.enter(List.of(new Entry(id, instanceId, Orchestrator.PARALLEL, json)));
    List<HireInput> hires = inputs == null ? List.of() : inputs;
    BatchSubmission batch =
        new BatchSubmission(
            id,
            instanceId,
            title(hires.size(), actor),
            plan,
            inputs == null ? null : hires.stream().map(HireInput::hire).toList());
    List<Submission> children;
    try {
      children = batches.submit(batch, actor);
    } catch (DuplicateKeyException childTaken) {
      throw new IdInUseException(instanceId);
    }
    List<Entry> entries = new ArrayList<>(children.size());
    for (int i = 0; i < children.size(); i++) {
      Submission child = children.get(i);
      entries.add(
          new Entry(child.id(), child.instanceId(), Orchestrator.ONBOARDING, hires.get(i).json()));
    }
    register.enter(entries);
    return instanceId;
  }

  private static String title(int people, Actor actor) {
    return people == 1
        ? "1 person from " + actor.name()
        : "%,d people from %s".formatted(people, actor.name());
  }

  /** The id that a new instance gets, taken from whoever had it before. */
  private String take(@Nullable String chosen, UUID own) {
    if (chosen == null) {
      return InstanceIds.of(own);
    }
    if (batches.isPromised(chosen)) {
      throw new IdInUseException(chosen);
    }
    subjects
        .find(chosen)
        .ifPresent(
            before -> {
              if (!before.status().isEnded()) {
                throw new IdInUseException(chosen);
              }
              register.rename(before, chosen);
            });
    return chosen;
  }
}
