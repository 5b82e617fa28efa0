package app.gangway.imports;

import app.gangway.common.Actor;
import app.gangway.common.newhire.LegibleText;
import app.gangway.csv.CsvContent;
import app.gangway.imports.ImportEvent.Changed;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.content.ContentCodec;
import app.gangway.imports.content.ImportContents;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes an import and the yes to it; part of the commit of the service that is asked. A
 * repository, so that a database that is away is told from a fault of ours.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Staging {

  /** The length of {@code csv_import.confirmed_from}. */
  private static final int ORIGIN_MAX = 100;

  private final ImportTransitions transitions;
  private final ImportContents contents;
  private final ImportProperties rule;
  private final EntityManager entities;
  private final ApplicationEventPublisher events;

  Staging(
      ImportTransitions transitions,
      ImportContents contents,
      ImportProperties rule,
      EntityManager entities,
      ApplicationEventPublisher events) {
    this.transitions = transitions;
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
  public void keep(
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
  public boolean confirm(
      UUID id, String fileName, DuplicateChoice choice, int people, Actor actor, Instant now) {
    String origin = LegibleText.line(actor.origin(), ORIGIN_MAX);
    int moved =
        transitions.confirm(
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
