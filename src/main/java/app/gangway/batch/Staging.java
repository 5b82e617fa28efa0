package app.gangway.batch;

import app.gangway.batch.ImportEvent.Changed;
import app.gangway.batch.ImportEvent.Confirmed;
import app.gangway.newhire.LegibleText;
import app.gangway.onboarding.Actor;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes an import and the yes to it; part of the commit of the desk that is asked. A repository,
 * so that a database that is away is told from a fault of ours.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Staging {

  /** The length of {@code csv_import.confirmed_from}. */
  private static final int ORIGIN_MAX = 100;

  private final ImportSteps steps;
  private final ImportContents contents;
  private final ImportRule rule;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;

  Staging(
      ImportSteps steps,
      ImportContents contents,
      ImportRule rule,
      EntityManager entities,
      ApplicationEventPublisher events) {
    this.steps = steps;
    this.contents = contents;
    this.rule = rule;
    this.entities = entities;
    this.events = events;
  }

  /**
   * Keeps a file as a preview.
   *
   * @param packed the content, by {@link ContentCodec}, which takes a while: do it beforehand
   */
  void keep(
      UUID id, UploadedFile about, CsvContent content, byte[] packed, Actor actor, Instant now) {
    entities.persist(new Import(id, about, content, actor, now, now.plus(rule.previewExpiry())));
    entities.flush();
    contents.keep(id, packed);
    events.publishEvent(new Changed(id));
  }

  /**
   * False when it was no preview any more, or its time is up.
   *
   * @param people how many come in
   */
  boolean confirm(
      UUID id, String fileName, DuplicateChoice choice, int people, Actor actor, Instant now) {
    String origin = LegibleText.line(actor.origin(), ORIGIN_MAX);
    int moved =
        steps.confirm(
            id,
            choice.duplicates(),
            choice.returning(),
            people,
            actor.name(),
            actor.kind(),
            origin,
            now);
    if (moved == 0) {
      return false;
    }
    events.publishEvent(new Confirmed(id, fileName));
    events.publishEvent(new Changed(id));
    return true;
  }
}
