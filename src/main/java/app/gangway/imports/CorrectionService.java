package app.gangway.imports;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.CorrectedContent;
import app.gangway.csv.CsvContent;
import app.gangway.imports.CorrectionReceipt.Closed;
import app.gangway.imports.CorrectionReceipt.Kept;
import app.gangway.imports.CorrectionReceipt.Overtaken;
import app.gangway.imports.ImportEvent.Changed;
import app.gangway.imports.content.Corrections;
import app.gangway.imports.content.ImportContents;
import app.gangway.imports.content.ImportRows;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the wrong cells of a preview are typed anew, and judged again. */
@Service
@Transactional
public class CorrectionService {

  private final Imports imports;
  private final ImportTransitions transitions;
  private final ImportContents contents;
  private final ImportRows rows;
  private final Corrections corrections;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  CorrectionService(
      Imports imports,
      ImportTransitions transitions,
      ImportContents contents,
      ImportRows rows,
      Corrections corrections,
      ApplicationEventPublisher events,
      Clock clock) {
    this.imports = imports;
    this.transitions = transitions;
    this.contents = contents;
    this.rows = rows;
    this.corrections = corrections;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Stores what was typed, and judges the row by the rules of the file, be it right or still wrong.
   * Of two who type into the same cell at once the second is told; nobody's text is overwritten
   * unseen. A file that is confirmed, discarded or expired stays as it is.
   */
  @RolesAllowed(Role.HR)
  public CorrectionReceipt correct(UUID id, RowEdit edit, Actor actor) {
    Instant now = clock.instant();
    if (transitions.hold(id, now) == 0) {
      return new Closed();
    }
    Import about = imports.findById(id).orElseThrow();
    CsvContent file = contents.find(id).orElse(CsvContent.GONE);
    CorrectedContent before = rows.correct(about, file);
    Map<NewHireField, String> present = before.texts(edit.row()).orElse(Map.of());
    if (present.isEmpty()) {
      return new Closed();
    }
    if (edit.seen().entrySet().stream()
        .anyMatch(seen -> !seen.getValue().equals(present.get(seen.getKey())))) {
      return new Overtaken(rows.look(about, before));
    }
    edit.typed()
        .forEach((field, text) -> corrections.keep(id, edit.row(), field, text, actor.name(), now));
    CorrectedContent after = rows.correct(about, file);
    transitions.correct(id, after.content().rows().size(), after.content().problemRows().size());
    events.publishEvent(new Changed(id));
    return new Kept(rows.look(imports.findById(id).orElseThrow(), after));
  }
}
