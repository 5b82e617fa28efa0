package app.gangway.imports;

import static app.gangway.common.newhire.NewHireField.EMAIL;
import static app.gangway.common.newhire.NewHireField.NAME;
import static app.gangway.common.newhire.NewHireField.STARTDATE;
import static app.gangway.imports.Upload.bytes;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.ColumnAssignment;
import app.gangway.csv.ProblemFile;
import app.gangway.imports.ImportReceipt.Gone;
import app.gangway.imports.ImportReceipt.Rejected;
import app.gangway.imports.ImportReceipt.Staged;
import app.gangway.imports.ImportReceipt.Unassigned;
import app.gangway.imports.upload.BatchUpload;
import app.gangway.imports.upload.BatchUploadService;
import app.gangway.imports.upload.StoredResponse;
import app.gangway.imports.upload.UploadMode;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Columns that are assigned to those that are missing; once on each database. */
abstract class AssignmentRules extends ImportScenario {

  private static final Actor SOMEBODY = new Actor("somebody else", Actor.Kind.PERSON, "192.0.2.7");

  @Autowired AssignmentService assignments;
  @Autowired CorrectionService corrections;
  @Autowired BatchUploadService uploads;

  /** Of a header that no other test has. */
  private final String header = "Given %s,Family,email,startdate,role".formatted(mark);

  private final String given = "Given " + mark;
  private final String kim = "Kim,Lee,kim-%s@example.com,01.02.2030,developer".formatted(mark);
  private final String sam = "Sam,Day,sam-%s@example.com,someday,developer".formatted(mark);

  @Test
  void a_file_is_kept_until_its_columns_are_assigned_and_is_then_a_preview_like_any_other() {
    Unassigned asked = asked(header, kim, sam);
    assertThat(asked.columns().missing()).containsExactly(NAME);
    assertThat(asked.why().message()).startsWith("Missing columns: name.");
    assertThat(imports.findById(asked.id())).isEmpty();

    UUID id = assigned(asked, given);

    StagedImport staged = service.staged(id).orElseThrow();
    assertThat(hires(staged)).extracting(NewHire::name).containsExactly("Kim");
    assertThat(staged.about().fileName()).isEqualTo("hires.csv");
    assertThat(staged.about().checksum()).isEqualTo(Checksum.of(bytes(header, kim, sam)));
    assertThat(staged.content().assigned())
        .isEqualTo(new ColumnAssignment(Map.of(NAME, given), false));
    type(id, 3, STARTDATE, "someday", "02.02.2030");
    assertThat(confirm(id, false, HR)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(kept(id)).as("what could be assigned anew").isZero();
    service.create(id);
    assertThat(children(id))
        .extracting(child -> child.hire().name())
        .containsExactlyInAnyOrder("Kim", "Sam");
  }

  @Test
  void the_next_file_with_the_same_header_is_read_with_it_whoever_uploads_it() {
    assigned(asked(header, kim), given);

    String other = "role,STARTDATE,e-mail,Family,given-%s*".formatted(mark);
    ImportReceipt receipt =
        service.upload("b.csv", bytes(other, "dev,2030-02-01,jo@x.com,Lee,Jo"), SOMEBODY);

    StagedImport staged = service.staged(((Staged) receipt).id()).orElseThrow();
    assertThat(hires(staged)).extracting(NewHire::name).containsExactly("Jo");
    assertThat(staged.content().assigned().remembered()).isTrue();
    assertThat(staged.content().assigned().columns())
        .containsExactly(Map.entry(NAME, "given-%s*".formatted(mark)));
    assertThat(uploaded(header + ",Phone", kim + ",1"))
        .as("another header")
        .isInstanceOf(Unassigned.class);
    assertThat(service.upload("c.csv", bytes(header), HR)).isInstanceOf(Rejected.class);
  }

  @Test
  void the_problem_rows_load_again_even_where_nothing_is_remembered() {
    UUID id = assigned(asked(header, sam), given);
    assignments.forget(id);

    byte[] problems = ProblemFile.of(service.staged(id).orElseThrow().content());
    UUID again = ((Staged) service.upload("problems.csv", problems, HR)).id();

    StagedImport staged = service.staged(again).orElseThrow();
    assertThat(staged.content().problemRows()).hasSize(1);
    assertThat(staged.content().assigned()).isEqualTo(ColumnAssignment.NONE);
    assertThat(staged.corrected().texts(2).orElseThrow()).containsEntry(NAME, "Sam");
  }

  @Test
  void a_program_is_answered_as_if_nothing_were_remembered() {
    assigned(asked(header, kim), given);
    BatchUpload file =
        new BatchUpload("hires.csv", bytes(header, kim), UploadMode.VALID_ROWS, null);

    StoredResponse response =
        uploads.upload(file, HR, outcome -> new StoredResponse(422, null, outcome.toString()));

    assertThat(response.body()).contains("RejectedFile", "MISSING_COLUMNS");
  }

  @Test
  void columns_can_be_assigned_anew_and_whoever_looks_on_has_to_look_again() {
    UUID id = assigned(asked(header, kim, sam), given);
    Shown shown = new Shown(1, revision(id));
    type(id, 3, NAME, "Sam", "Samira");
    assertThat(assignments.change(id, Map.of(NAME, "Family"), shown.revision(), HR))
        .as("corrected since")
        .isEqualTo(AssignmentReceipt.CORRECTED);

    assertThat(assignments.change(id, Map.of(NAME, "Family"), revision(id), HR))
        .isEqualTo(AssignmentReceipt.CHANGED);

    StagedImport staged = service.staged(id).orElseThrow();
    assertThat(hires(staged)).extracting(NewHire::name).containsExactly("Lee");
    assertThat(staged.corrected().texts(3).orElseThrow()).containsEntry(NAME, "Day");
    assertThat(service.confirm(id, DuplicateChoice.NONE, shown, HR))
        .isEqualTo(Confirmation.CORRECTED);
    assertThat(hires(service.staged(staged(header, kim)).orElseThrow()))
        .as("the next file")
        .extracting(NewHire::name)
        .containsExactly("Lee");
  }

  @Test
  void what_is_forgotten_is_asked_again_and_the_preview_stays_as_it_is() {
    UUID id = assigned(asked(header, kim), given);

    assignments.forget(id);

    assertThat(uploaded(header, kim)).isInstanceOf(Unassigned.class);
    assertThat(hires(service.staged(id).orElseThrow())).hasSize(1);
  }

  @Test
  void nothing_is_assigned_in_what_is_no_preview_any_more() {
    UUID confirmed = assigned(asked(header, kim), given);
    confirm(confirmed, true, HR);
    UUID discarded = staged(header, kim);
    service.discard(discarded, HR);
    UUID late = staged(header, kim);
    clock.advance(Duration.ofHours(24));

    for (UUID id : List.of(confirmed, discarded, late, UUID.randomUUID())) {
      assertThat(assignments.change(id, Map.of(NAME, "Family"), 0, HR))
          .isEqualTo(AssignmentReceipt.CLOSED);
    }
    service.expire();
    assertThat(kept(discarded) + kept(late)).isZero();
  }

  @Test
  void a_file_is_for_whoever_uploaded_it_until_they_leave_it_or_it_expires() {
    Unassigned asked = asked(header, kim);
    assertThat(assignments.assign(asked.id(), Map.of(NAME, given), APPROVER))
        .isInstanceOf(Gone.class);
    assignments.leave(asked.id(), APPROVER);
    assertThat(assignments.reopen(asked.id(), APPROVER)).isInstanceOf(Gone.class);
    assertThat(assignments.reopen(asked.id(), HR)).isEqualTo(asked);

    assignments.leave(asked.id(), HR);
    assertThat(assignments.assign(asked.id(), Map.of(NAME, given), HR)).isInstanceOf(Gone.class);
    assertThat(kept(asked.id())).isZero();

    Unassigned late = asked(header, kim);
    clock.advance(Duration.ofHours(24));
    assertThat(assignments.assign(late.id(), Map.of(NAME, given), HR)).isInstanceOf(Gone.class);
    service.expire();
    assertThat(kept(late.id())).isZero();
  }

  @Test
  void what_has_become_a_preview_is_not_left_and_expires_with_it() {
    UUID id = assigned(asked(header, kim), given);

    assignments.leave(id, HR);

    assertThat(kept(id)).isEqualTo(1);
    assertThat(assignments.reopen(id, HR)).isEqualTo(new Staged(id));
  }

  @Test
  void an_answer_that_leaves_a_column_out_is_refused() {
    Unassigned asked = asked("A %s,B,startdate,role".formatted(mark), "Kim,k@x.com,2030-02-01,dev");

    assertThatThrownBy(
            () -> assignments.assign(asked.id(), Map.of(NAME, "A " + mark, EMAIL, "role"), HR))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(assignments.reopen(asked.id(), HR)).isInstanceOf(Unassigned.class);
  }

  @Test
  void what_else_is_wrong_with_the_rows_rejects_the_file_and_forgets_it() {
    Unassigned asked = asked(header, kim, "\"Sam,x", "", "");

    ImportReceipt receipt = assignments.assign(asked.id(), Map.of(NAME, given), HR);

    assertThat(((Rejected) receipt).why().message()).contains("a quote opens here");
    assertThat(kept(asked.id())).isZero();
  }

  @Rounds(500)
  void of_two_clicks_at_once_one_preview_comes() {
    Unassigned asked = asked("A %s,email,startdate,role".formatted(UUID.randomUUID()), "Kim,k,x,d");
    Map<NewHireField, String> chosen = Map.of(NAME, asked.columns().found().get(0).name());

    List<ImportReceipt> receipts =
        Race.between(
            () -> assignments.assign(asked.id(), chosen, HR),
            () -> assignments.assign(asked.id(), chosen, HR));

    assertThat(receipts).containsOnly(new Staged(asked.id()));
  }

  @Rounds(20)
  void of_two_who_say_different_things_of_the_same_header_both_get_theirs() {
    String[] file = {"A,B,email,startdate,role %s".formatted(UUID.randomUUID()), "Kim,Lee,k,x,d"};
    String role = file[0].substring("A,B,email,startdate,".length());
    Unassigned one = asked(file);
    Unassigned two = asked(file);

    List<ImportReceipt> receipts =
        Race.between(
            () -> assignments.assign(one.id(), Map.of(NAME, "A", NewHireField.ROLE, role), HR),
            () -> assignments.assign(two.id(), Map.of(NAME, "B", NewHireField.ROLE, role), HR));

    assertThat(receipts).containsExactlyInAnyOrder(new Staged(one.id()), new Staged(two.id()));
    assertThat(service.staged(staged(file)).orElseThrow().content().assigned().columns())
        .containsEntry(NewHireField.ROLE, role)
        .extracting(columns -> columns.get(NAME))
        .isIn("A", "B");
  }

  private ImportReceipt uploaded(String header, String row) {
    return service.upload("hires.csv", bytes(header, row), HR);
  }

  private Unassigned asked(String... file) {
    ImportReceipt receipt = service.upload("hires.csv", bytes(file), HR);
    assertThat(receipt).isInstanceOf(Unassigned.class);
    return (Unassigned) receipt;
  }

  private UUID assigned(Unassigned asked, String name) {
    ImportReceipt receipt = assignments.assign(asked.id(), Map.of(NAME, name), HR);
    assertThat(receipt).isEqualTo(new Staged(asked.id()));
    return asked.id();
  }

  /** Of a file whose header is known by now. */
  private UUID staged(String... file) {
    return ((Staged) service.upload("hires.csv", bytes(file), HR)).id();
  }

  private void type(UUID id, int row, NewHireField field, String seen, String typed) {
    assertThat(
            corrections.correct(
                id, new RowEdit(row, Map.of(field, typed), Map.of(field, seen)), HR))
        .isInstanceOf(CorrectionReceipt.Kept.class);
  }

  private int revision(UUID id) {
    return imports.findById(id).orElseThrow().revision();
  }

  private long kept(UUID id) {
    return rows.sql("select count(*) from csv_import_file where id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
