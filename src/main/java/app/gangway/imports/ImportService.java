package app.gangway.imports;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.access.SystemOnly;
import app.gangway.csv.CsvRow;
import app.gangway.imports.ImportEvent.Changed;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.content.ImportContents;
import app.gangway.imports.content.ImportRows;
import app.gangway.onboarding.intake.EmailHolders;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where CSV files are uploaded, previewed and confirmed, and turned into batches. */
@Service
@Transactional
public class ImportService {

  private static final Logger LOG = LoggerFactory.getLogger(ImportService.class);

  private final Imports imports;
  private final ImportTransitions transitions;
  private final ImportContents contents;
  private final ImportRows rows;
  private final EmailHolders emails;
  private final BatchCreation creation;
  private final FileIntake intake;
  private final KeptFiles files;
  private final Staging staging;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  ImportService(
      Imports imports,
      ImportTransitions transitions,
      ImportContents contents,
      ImportRows rows,
      EmailHolders emails,
      BatchCreation creation,
      FileIntake intake,
      KeptFiles files,
      Staging staging,
      ApplicationEventPublisher events,
      Clock clock) {
    this.imports = imports;
    this.transitions = transitions;
    this.contents = contents;
    this.rows = rows;
    this.emails = emails;
    this.creation = creation;
    this.intake = intake;
    this.files = files;
    this.staging = staging;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Reads a file, once and for all, and keeps what stood in it for a look. Nothing is created.
   * Where columns are missing and others may be meant, it is kept for {@link AssignmentService};
   * unless it was said before of a file with the same header.
   *
   * @param fileName as a browser says it
   */
  @RolesAllowed(Role.HR)
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public ImportReceipt upload(String fileName, byte[] file, Actor actor) {
    return intake.take(fileName, file, actor);
  }

  /** An import, whatever has become of it; empty for an unknown id. */
  @RolesAllowed(Role.HR)
  @Transactional(readOnly = true)
  public Optional<StagedImport> staged(UUID id) {
    return imports.findById(id).map(rows::look);
  }

  /**
   * Says yes: once the commit is made, the batch will come, whatever happens to this node or page.
   * It has the import's id and its file's name. However often it is said, it is one batch, of those
   * whom the choice lets in at this moment.
   *
   * @param shown what the user looked at
   */
  @RolesAllowed(Role.HR)
  public Confirmation confirm(UUID id, DuplicateChoice choice, Shown shown, Actor actor) {
    // Of two files with the same people that are confirmed at once the second sees the first.
    emails.lock();
    Import found = imports.findById(id).orElse(null);
    if (found == null) {
      return Confirmation.UNKNOWN;
    }
    Instant now = clock.instant();
    // From here on it stays as it is: what is being typed into it comes before, or too late.
    if (found.status() != ImportStatus.PREVIEW || transitions.hold(id, now) == 0) {
      return instead(id);
    }
    if (transitions.revision(id) != shown.revision()) {
      return Confirmation.CORRECTED;
    }
    StagedImport staged = rows.look(found);
    List<CsvRow> wanted = staged.comingIn(choice);
    if (wanted.isEmpty() || wanted.size() != shown.people()) {
      return wanted.isEmpty() ? Confirmation.NOTHING_TO_CREATE : Confirmation.CHANGED;
    }
    if (!staging.confirm(id, found.fileName(), choice, wanted.size(), actor, now)) {
      return instead(id);
    }
    rows.keepOnly(staged, wanted);
    files.forget(id);
    return Confirmation.CONFIRMED;
  }

  private Confirmation instead(UUID id) {
    return transitions
        .status(id)
        .map(
            status ->
                switch (status) {
                  case CONFIRMED, CREATED -> Confirmation.ALREADY_CONFIRMED;
                  case DISCARDED -> Confirmation.DISCARDED;
                  case EXPIRED, PREVIEW -> Confirmation.EXPIRED;
                })
        .orElse(Confirmation.UNKNOWN);
  }

  /**
   * Says no, and forgets what stood in the file.
   *
   * @return false when it was no preview any more
   */
  @RolesAllowed(Role.HR)
  public boolean discard(UUID id, Actor actor) {
    if (transitions.discard(id) == 0) {
      return false;
    }
    end(id);
    LOG.info("Import {} was discarded by {}", id, actor.name());
    return true;
  }

  /** Makes the batch of a confirmed import, all of it or nothing; else does nothing. */
  @SystemOnly
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public void create(UUID id) {
    creation.create(id);
  }

  /** The imports whose batch is due but not there, for whoever sends it again. */
  @SystemOnly
  @Transactional(readOnly = true)
  public List<Confirmed> due() {
    return transitions.confirmed();
  }

  /**
   * Ends the previews to which nobody has said yes in time, and forgets what stood in them. So it
   * does with files whose columns nobody has assigned in time.
   *
   * @return how many
   */
  @SystemOnly
  public int expire() {
    Instant now = clock.instant();
    files.forgetExpired(now);
    int count = 0;
    for (UUID id : transitions.outdated(now)) {
      if (transitions.expire(id, now) == 1) {
        end(id);
        count++;
      }
    }
    return count;
  }

  private void end(UUID id) {
    contents.forget(id);
    events.publishEvent(new Changed(id));
  }
}
