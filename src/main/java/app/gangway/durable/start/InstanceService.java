package app.gangway.durable.start;

import app.gangway.activity.Activities;
import app.gangway.batch.BatchService;
import app.gangway.batch.BatchSubmission;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.Subjects;
import app.gangway.durable.start.InstanceRegistry.Entry;
import app.gangway.imports.upload.PromisedBatches;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Planning;
import app.gangway.onboarding.intake.Submission;
import jakarta.annotation.security.RolesAllowed;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Where machines start instances. */
@Service
public class InstanceService {

  private static final String UNIQUE_VIOLATION = "23505";

  private final Subjects subjects;
  private final InstanceRegistry registry;
  private final StartInputs startInputs;
  private final OnboardingService onboardings;
  private final BatchService batches;
  private final PromisedBatches promised;
  private final Activities activities;
  private final TransactionOperations transaction;

  InstanceService(
      Subjects subjects,
      InstanceRegistry registry,
      StartInputs startInputs,
      OnboardingService onboardings,
      BatchService batches,
      PromisedBatches promised,
      Activities activities,
      TransactionOperations transaction) {
    this.subjects = subjects;
    this.registry = registry;
    this.startInputs = startInputs;
    this.onboardings = onboardings;
    this.batches = batches;
    this.promised = promised;
    this.activities = activities;
    this.transaction = transaction;
  }

  /**
   * Starts an orchestration; its rows are safe when this returns.
   *
   * @param chosen the id that it is to have; null for one of Gangway's own. An instance that has
   *     ended gives its id away
   * @return its id
   * @throws IdInUseException when the chosen id belongs to an instance that has not ended, or
   *     somebody else takes it, or that of a child, at the same moment
   */
  @RolesAllowed(Role.HR)
  public String start(Start start, @Nullable String chosen, Actor actor) {
    return giving(chosen, () -> start(start, plan(start), chosen, actor));
  }

  /**
   * Starts once more what this instance was started with, whatever has become of it.
   *
   * @param newId whether it gets an id of its own; else it takes over that of the first
   * @return its id; empty when there is no such instance
   * @throws IdInUseException when it is to take over an id whose owner has not ended
   * @throws PeopleRemovedException when it is a batch that has lost children
   */
  @RolesAllowed(Role.HR)
  public Optional<String> restart(String instanceId, boolean newId, Actor actor) {
    @Nullable String chosen = newId ? null : instanceId;
    return giving(
        chosen,
        () ->
            subjects
                .find(instanceId)
                .map(startInputs::of)
                .map(origin -> start(origin.start(), origin.plan(), chosen, actor)));
  }

  /**
   * Only by a chosen id, or by a child's that begins with it, can one start come in the way of
   * another, whose commit may be still to come. All of it is undone then. Each writes the rows of
   * onboardings before those of the register: in two orders they would wait for one another.
   */
  private <T> T giving(@Nullable String chosen, Supplier<T> deed) {
    try {
      return Objects.requireNonNull(transaction.execute(status -> deed.get()));
    } catch (DataIntegrityViolationException
        | PessimisticLockingFailureException
        | QueryTimeoutException clash) {
      if (chosen == null || !isAboutWhoWasFirst(clash)) {
        throw clash;
      }
      throw new IdInUseException(chosen, clash);
    }
  }

  /** A lock that did not come, or a row that is there already; not one that does not fit. */
  private static boolean isAboutWhoWasFirst(DataAccessException clash) {
    return !(clash instanceof DataIntegrityViolationException)
        || clash.getRootCause() instanceof SQLException broken
            && UNIQUE_VIOLATION.equals(broken.getSQLState());
  }

  private Plan plan(Start start) {
    return start instanceof Start.One one
        ? one.orchestrator().plan(activities)
        : Orchestrator.ONBOARDING.plan(activities);
  }

  private String start(Start start, Planning plan, @Nullable String chosen, Actor actor) {
    if (start instanceof Start.One one) {
      return start(one.orchestrator(), plan, one.hire(), chosen, actor);
    }
    Start.Many many = (Start.Many) start;
    return start(plan, many.hires(), many.json(), chosen, actor);
  }

  private String start(
      Orchestrator orchestrator,
      Planning plan,
      HireInput input,
      @Nullable String chosen,
      Actor actor) {
    UUID id = RowIds.next();
    String instanceId = take(chosen, id);
    onboardings.submit(
        new Submission(id, instanceId, null, null, input.hire(), input.details()), plan, actor);
    registry.enter(List.of(new Entry(id, instanceId, orchestrator, input.json())));
    return instanceId;
  }

  private String start(
      Planning plan,
      @Nullable List<HireInput> inputs,
      String json,
      @Nullable String chosen,
      Actor actor) {
    UUID id = RowIds.next();
    String instanceId = take(chosen, id);
    List<HireInput> hires = inputs == null ? List.of() : inputs;
    BatchSubmission batch =
        new BatchSubmission(
                id,
                instanceId,
                title(hires.size(), actor),
                plan,
                inputs == null ? null : hires.stream().map(HireInput::hire).toList())
            .withDetails(hires.stream().map(HireInput::details).toList());
    List<Submission> children = batches.submit(batch, actor);
    List<Entry> entries = new ArrayList<>(children.size() + 1);
    entries.add(new Entry(id, instanceId, Orchestrator.PARALLEL, json));
    for (int i = 0; i < children.size(); i++) {
      Submission child = children.get(i);
      entries.add(
          new Entry(child.id(), child.instanceId(), Orchestrator.ONBOARDING, hires.get(i).json()));
    }
    registry.enter(entries);
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
    if (promised.isPromised(chosen)) {
      throw new IdInUseException(chosen);
    }
    subjects
        .find(chosen)
        .ifPresent(
            before -> {
              if (!before.status().isEnded()) {
                throw new IdInUseException(chosen);
              }
              registry.rename(before, chosen);
            });
    return chosen;
  }
}
