package app.gangway.process;

import app.gangway.common.Actor;
import app.gangway.common.RowIds;
import app.gangway.common.access.Role;
import app.gangway.process.DraftResult.Outdated;
import app.gangway.process.DraftResult.Refused;
import app.gangway.process.DraftResult.Saved;
import app.gangway.process.definition.DefinitionJson;
import app.gangway.process.definition.Problem;
import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Reading;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Where people read and change processes. A process has at most one draft, which several may write;
 * whoever has read an older revision of it is told, and loses nothing.
 */
@Service
public class ProcessService {

  private final ProcessRows processes;
  private final VersionRows versions;
  private final StandardProcess standard;
  private final DraftCheck check;
  private final Drafts drafts;
  private final TransactionOperations transaction;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ProcessService(
      ProcessRows processes,
      VersionRows versions,
      StandardProcess standard,
      DraftCheck check,
      Drafts drafts,
      TransactionOperations transaction,
      ApplicationEventPublisher events,
      Clock clock) {
    this.processes = processes;
    this.versions = versions;
    this.standard = standard;
    this.check = check;
    this.drafts = drafts;
    this.transaction = transaction;
    this.events = events;
    this.clock = clock;
  }

  /** In the order in which they are tried for a person, the standard one at last. */
  @RolesAllowed(Role.ADMIN)
  public List<ProcessOverview> list() {
    List<ProcessVersion> current = versions.current();
    return processes.all().stream().map(each -> each.with(current)).toList();
  }

  /** All versions of a process, the newest first; none where there is no such process. */
  @RolesAllowed(Role.ADMIN)
  public List<ProcessVersion> versions(UUID process) {
    return versions.of(process);
  }

  /** Empty where there is none, or no longer. */
  @RolesAllowed(Role.ADMIN)
  public Optional<ProcessVersion> version(UUID version) {
    return versions.find(version);
  }

  /**
   * Makes a process behind the others; it is nobody's until a version of it is published.
   *
   * @param code by which machines know it; never changed
   */
  @RolesAllowed(Role.ADMIN)
  public CreateResult create(String code, String title, Actor actor) {
    List<Problem> problems = DraftCheck.problems(code, title);
    if (!problems.isEmpty()) {
      return new CreateResult.Refused(problems);
    }
    UUID id = RowIds.next();
    try {
      transaction.executeWithoutResult(
          status -> {
            Instant now = clock.instant();
            processes.add(id, code, title, now);
            events.publishEvent(new ProcessEvent.Created(code, title, actor, now));
            events.publishEvent(new ProcessEvent.Changed());
          });
    } catch (DuplicateKeyException taken) {
      return new CreateResult.Refused(
          List.of(new Problem("code", "there is a process \"%s\"; write another".formatted(code))));
    }
    return new CreateResult.Created(process(id).with(List.of()));
  }

  /**
   * Begins a draft with what is published. Of what comes with Gangway, and for a process of which
   * nothing is published, the steps of the installed activities are written out.
   *
   * @throws NoSuchElementException if there is no such process
   */
  @RolesAllowed(Role.ADMIN)
  public DraftResult draft(UUID process, Actor actor) {
    return drafts.begin(
        process(process),
        versions.of(process).stream()
            .filter(each -> each.status() == VersionStatus.PUBLISHED)
            .map(ProcessVersion::definition)
            .filter(each -> !each.isBuiltIn())
            .findFirst()
            .orElseGet(standard::writtenOut),
        actor);
  }

  /**
   * Begins a draft with what somebody wrote.
   *
   * @throws NoSuchElementException if there is no such process
   */
  @RolesAllowed(Role.ADMIN)
  public DraftResult draft(UUID process, String json, Actor actor) {
    ProcessRows.Row row = process(process);
    Reading reading = DefinitionJson.read(json);
    return reading instanceof Reading.Read read
        ? drafts.begin(row, read.definition(), actor)
        : new Refused(((Reading.Refused) reading).problems());
  }

  /**
   * What is wrong with a definition, if it were that of this process; empty for one that can be
   * published.
   *
   * @throws NoSuchElementException if there is no such process
   */
  @RolesAllowed(Role.ADMIN)
  public List<Problem> problems(UUID process, String json) {
    ProcessRows.Row row = process(process);
    Reading reading = DefinitionJson.read(json);
    return reading instanceof Reading.Read read
        ? check.problems(read.definition(), row.isStandard())
        : ((Reading.Refused) reading).problems();
  }

  /**
   * Keeps what somebody wrote, if it can be read as a definition; it may still have problems.
   *
   * @param revision that of the draft that they had read
   */
  @RolesAllowed(Role.ADMIN)
  public DraftResult save(UUID draft, int revision, String json, Actor actor) {
    Reading reading = DefinitionJson.read(json);
    if (reading instanceof Reading.Refused refused) {
      return new Refused(refused.problems());
    }
    ProcessDefinition definition = ((Reading.Read) reading).definition();
    return drafts
        .save(draft, revision, definition, actor)
        .<DraftResult>map(saved -> new Saved(saved, problemsOf(saved, definition)))
        .orElseGet(() -> new Outdated(versions.find(draft).orElse(null)));
  }

  private List<Problem> problemsOf(ProcessVersion version, ProcessDefinition definition) {
    return check.problems(definition, process(version.processId()).isStandard());
  }

  /**
   * Has a draft used for whoever comes in from now on, and no longer what was published before.
   *
   * @param revision that of the draft that they had read
   * @param note what has changed, on one line of at most 500 characters
   */
  @RolesAllowed(Role.ADMIN)
  public PublishResult publish(UUID draft, int revision, String note, Actor actor) {
    ProcessVersion found = versions.find(draft).orElse(null);
    if (found == null || found.status() != VersionStatus.DRAFT || found.revision() != revision) {
      return new PublishResult.Outdated(found);
    }
    List<Problem> problems = new ArrayList<>(problems(found.processId(), found.json()));
    problems.addAll(DraftCheck.problems(note));
    if (!problems.isEmpty()) {
      return new PublishResult.Refused(problems);
    }
    String title = process(found.processId()).title();
    boolean isPublished = drafts.publish(found, title, note, actor);
    ProcessVersion newest = versions.find(draft).orElse(null);
    return isPublished && newest != null
        ? new PublishResult.Published(newest)
        : new PublishResult.Outdated(newest);
  }

  /**
   * Throws a draft away.
   *
   * @param revision that of the draft that they had read
   * @return whether it was still the draft of this revision; else nothing was changed
   */
  @RolesAllowed(Role.ADMIN)
  public boolean discard(UUID draft, int revision, Actor actor) {
    return versions
        .find(draft)
        .map(each -> drafts.discard(each, revision, process(each.processId()).title(), actor))
        .orElse(false);
  }

  private ProcessRows.Row process(UUID id) {
    return processes
        .find(id)
        .orElseThrow(() -> new NoSuchElementException("There is no process " + id));
  }
}
