package app.gangway.batch;

import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.InstanceIds;
import app.gangway.onboarding.intake.Planning;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * New hires who come in together.
 *
 * @param id of the batch that is to be; chosen by whoever submits: the same one twice is one batch
 * @param instanceId by which the outside world knows it; its children's begin with it
 * @param title what people know it by
 * @param plan says what each of them is to do
 * @param hires null when no list came at all, as a machine may send it
 * @param rows on which line of a file each of them stood; empty where they came without one, and
 *     are counted from 1
 * @param details what else is known of each of them; empty where nothing is known of any
 */
public record BatchSubmission(
    UUID id,
    String instanceId,
    String title,
    Planning plan,
    @Nullable List<NewHire> hires,
    List<Integer> rows,
    List<HireDetails> details) {

  public BatchSubmission {
    rows = List.copyOf(rows);
    details = List.copyOf(details);
  }

  /** New hires who came without a file. */
  public BatchSubmission(
      UUID id, String instanceId, String title, Planning plan, @Nullable List<NewHire> hires) {
    this(id, instanceId, title, plan, hires, List.of(), List.of());
  }

  /** One that is known by no id but its own. */
  public static BatchSubmission of(
      UUID id, String title, Planning plan, @Nullable List<NewHire> hires) {
    return new BatchSubmission(id, InstanceIds.of(id), title, plan, hires);
  }

  /** The same new hires, each with the line of the file on which it stood. */
  public BatchSubmission withRows(List<Integer> rows) {
    return new BatchSubmission(id, instanceId, title, plan, hires, rows, details);
  }

  /** The same new hires, of each of whom this is known besides. */
  public BatchSubmission withDetails(List<HireDetails> details) {
    return new BatchSubmission(id, instanceId, title, plan, hires, rows, details);
  }

  HireDetails details(int index) {
    return details.isEmpty() ? HireDetails.NONE : details.get(index);
  }

  int row(int index) {
    return rows.isEmpty() ? index + 1 : rows.get(index);
  }
}
