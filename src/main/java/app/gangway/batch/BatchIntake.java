package app.gangway.batch;

import app.gangway.activity.Activities;
import app.gangway.batch.BatchEvent.Changed;
import app.gangway.batch.BatchEvent.Settled;
import app.gangway.batch.BatchEvent.Submitted;
import app.gangway.newhire.NewHire;
import app.gangway.onboarding.Actor;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.Intake;
import app.gangway.onboarding.Plan;
import app.gangway.onboarding.RowIds;
import app.gangway.onboarding.Submission;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes a batch with its onboardings; part of the commit of the desk that takes it in. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class BatchIntake {

  private static final Logger LOG = LoggerFactory.getLogger(BatchIntake.class);

  private final Batches batches;
  private final Intake intake;
  private final Activities activities;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  BatchIntake(
      Batches batches,
      Intake intake,
      Activities activities,
      EntityManager entities,
      ApplicationEventPublisher events,
      Clock clock) {
    this.batches = batches;
    this.intake = intake;
    this.activities = activities;
    this.entities = entities;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Takes the new hires in, all or none; does nothing when there is a batch of this id.
   *
   * @param hires null when no list came at all, as a machine may send it
   * @param written hears now and then how many onboardings have been written
   */
  void take(
      UUID id, String title, @Nullable List<NewHire> hires, Actor actor, IntConsumer written) {
    if (batches.existsById(id)) {
      return;
    }
    List<NewHire> children = hires == null ? List.of() : hires;
    Instant now = clock.instant();
    Batch batch = new Batch(id, title, children.size(), actor, now);
    entities.persist(batch);
    entities.flush();
    if (hires == null) {
      LOG.warn("No employees to onboard");
    } else {
      LOG.info("Starting {} sub-orchestrations for update", children.size());
    }
    intake.take(submissions(batch, children), Plan.everything(activities), actor, written);
    events.publishEvent(new Submitted(id, batch.title(), children.size(), actor, now));
    if (children.isEmpty()) {
      events.publishEvent(new Settled(id, 1, batch.title()));
    }
    events.publishEvent(new Changed(id));
  }

  private static List<Submission> submissions(Batch batch, List<NewHire> hires) {
    InstanceIds.Children ids = new InstanceIds.Children(batch.instanceId());
    List<Submission> submissions = new ArrayList<>(hires.size());
    for (NewHire hire : hires) {
      submissions.add(new Submission(RowIds.next(), ids.next(hire.name()), batch.id(), hire));
    }
    return submissions;
  }
}
