package app.gangway.batch;

import app.gangway.batch.BatchEvent.Changed;
import app.gangway.batch.BatchEvent.Settled;
import app.gangway.batch.BatchEvent.Submitted;
import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.intake.OnboardingIntake;
import app.gangway.onboarding.intake.Submission;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes a batch with its onboardings; part of the commit of the service that takes it in. A
 * repository, so that what the database refuses is told in Spring's words.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class BatchIntake {

  private static final Logger LOG = LoggerFactory.getLogger(BatchIntake.class);

  private final Batches batches;
  private final Onboardings onboardings;
  private final OnboardingIntake intake;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BatchIntake(
      Batches batches,
      Onboardings onboardings,
      OnboardingIntake intake,
      EntityManager entities,
      ApplicationEventPublisher events,
      Clock clock) {
    this.batches = batches;
    this.onboardings = onboardings;
    this.intake = intake;
    this.entities = entities;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes the new hires in, all or none; does nothing when there is a batch of this id.
   *
   * @param uploadedBy who uploaded the file that they came in with; null where there was none
   * @param written hears now and then how many onboardings have been written
   * @return their submissions, in the order of the new hires; none when there was nothing to do
   */
  public List<Submission> take(
      BatchSubmission wanted, Actor actor, @Nullable String uploadedBy, IntConsumer written) {
    if (batches.existsById(wanted.id())) {
      return List.of();
    }
    UUID id = wanted.id();
    @Nullable List<NewHire> hires = wanted.hires();
    List<NewHire> children = hires == null ? List.of() : hires;
    Instant now = clock.instant();
    Batch batch = new Batch(wanted, children.size(), actor, now);
    entities.persist(batch);
    entities.flush();
    if (hires == null) {
      LOG.warn("No employees to onboard");
    } else {
      LOG.info("Starting {} sub-orchestrations for update", children.size());
    }
    List<Submission> submissions = submissions(batch, wanted, children);
    intake.take(submissions, wanted.plan(), actor, uploadedBy, written);
    events.publishEvent(new Submitted(id, batch.title(), children.size(), actor, now));
    if (children.isEmpty()) {
      events.publishEvent(new Settled(id, 1, batch.title()));
    }
    events.publishEvent(new Changed(id));
    return submissions;
  }

  private List<Submission> submissions(Batch batch, BatchSubmission wanted, List<NewHire> hires) {
    InstanceIds.Children ids = new InstanceIds.Children(batch.instanceId(), taken(batch));
    List<Submission> submissions = new ArrayList<>(hires.size());
    for (int i = 0; i < hires.size(); i++) {
      NewHire hire = hires.get(i);
      submissions.add(
          new Submission(
              RowIds.next(),
              ids.next(hire.name()),
              batch.id(),
              wanted.row(i),
              hire,
              wanted.details(i)));
    }
    return submissions;
  }

  /** Only where the batch's id was chosen can its children's be somebody's already. */
  private Set<String> taken(Batch batch) {
    return batch.instanceId().equals(InstanceIds.of(batch.id()))
        ? Set.of()
        : Set.copyOf(onboardings.instanceIdsFrom(batch.instanceId() + ":"));
  }
}
