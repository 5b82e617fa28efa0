package app.gangway.imports;

import static app.gangway.common.newhire.NewHireField.EMAIL;
import static app.gangway.common.newhire.NewHireField.NAME;
import static app.gangway.common.newhire.NewHireField.ROLE;
import static app.gangway.common.newhire.NewHireField.STARTDATE;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.csv.CsvRow;
import app.gangway.csv.ProblemFile;
import app.gangway.csv.RowProblem;
import app.gangway.imports.CorrectionReceipt.Closed;
import app.gangway.imports.CorrectionReceipt.Kept;
import app.gangway.imports.CorrectionReceipt.Overtaken;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is typed into the problem rows of a preview; once on each database. */
abstract class CorrectionRules extends ImportScenario {

  @Autowired CorrectionService corrections;

  private final String sam = "Sam,sam-%s@example.com,someday,sales".formatted(mark);

  @Test
  void a_row_that_is_put_right_comes_in_with_the_others_in_the_order_of_the_file() {
    UUID id = upload(jo, sam, lee);

    StagedImport staged = kept(type(id, 3, STARTDATE, "someday", " 01.02.2030 "));

    assertThat(staged.content().problemRows()).isEmpty();
    assertThat(staged.content().rows()).extracting(CsvRow::row).containsExactly(2, 3, 4);
    assertThat(staged.about().validRows()).isEqualTo(3);
    assertThat(staged.about().problemRows()).isZero();
    assertThat(hires(service.staged(id).orElseThrow())).isEqualTo(hires(staged));
    assertThat(confirm(id, false, HR)).isEqualTo(Confirmation.CONFIRMED);
    service.create(id);
    assertThat(children(id))
        .extracting(child -> child.hire().name())
        .containsExactlyInAnyOrder("Jo", "Sam", "Lee");
    assertThat(typedOf(id)).isZero();
  }

  @Test
  void what_is_typed_is_judged_by_the_rules_of_the_file_and_kept_even_if_it_is_wrong() {
    UUID id = upload("Sam,nobody,someday,Sales");

    StagedImport staged = kept(type(id, 2, STARTDATE, "someday", "1/2/30"));

    assertThat(staged.content().problems())
        .extracting(RowProblem::message)
        .containsExactly(
            "Row 2, email: expected an email address such as jo@example.com, found \"nobody\"",
            "Row 2, startdate: expected dd.MM.yyyy or yyyy-MM-dd, found \"1/2/30\"");
    assertThat(new String(ProblemFile.of(staged.content()), StandardCharsets.UTF_8))
        .contains("Sam,nobody,1/2/30,Sales");

    kept(type(id, 2, STARTDATE, "1/2/30", "01.02.2000"));
    staged = kept(type(id, 2, EMAIL, "nobody", "sam@example.com"));
    assertThat(staged.content().warnings())
        .extracting(RowProblem::message)
        .containsExactly(
            "Row 2, startdate: expected a day that is not in the past, found \"01.02.2000\"",
            "Row 2, role: expected sales (roles are compared letter by letter), found \"Sales\"");
    assertThat(staged.corrected().mended()).containsExactly(2);

    staged = kept(type(id, 2, EMAIL, "sam@example.com", ""));
    assertThat(staged.content().rows()).as("typed again").isEmpty();
  }

  @Test
  void a_row_put_right_may_be_a_duplicate() {
    UUID id = upload(jo, "Joe,none,01.02.2030,developer");

    StagedImport staged = kept(type(id, 3, EMAIL, "none", "JO-%s@example.com".formatted(mark)));

    assertThat(staged.duplicates()).extracting(Duplicate::twinRow).containsExactly(2);
    assertThat(staged.comingIn(DuplicateChoice.NONE)).hasSize(1);
  }

  @Test
  void a_row_that_cannot_be_taken_apart_is_one_once_all_its_cells_are_typed() {
    UUID id = upload(jo, "Sam,a,b,c,d,e", "\"Kim\" x,kim@example.com,01.02.2030,dev");
    Map<NewHireField, String> wanted =
        Map.of(NAME, "Sam", EMAIL, "s@example.com", STARTDATE, "2030-02-01", ROLE, "dev");

    kept(type(id, 3, EMAIL, "a", "s@example.com"));
    assertThat(service.staged(id).orElseThrow().content().problemRows()).hasSize(2);
    for (int row : List.of(3, 4)) {
      kept(corrections.correct(id, new RowEdit(row, wanted, Map.of()), HR));
    }

    assertThat(hires(service.staged(id).orElseThrow()))
        .extracting(NewHire::name)
        .containsExactly("Jo", "Sam", "Sam");
  }

  @Test
  void whoever_types_over_what_they_have_not_seen_is_told() {
    UUID id = upload(sam);
    kept(type(id, 2, STARTDATE, "someday", "2030-02-01"));

    CorrectionReceipt second = type(id, 2, STARTDATE, "someday", "2030-03-01");

    assertThat(second).isInstanceOf(Overtaken.class);
    assertThat(((Overtaken) second).staged().corrected().texts(2).orElseThrow())
        .containsEntry(STARTDATE, "2030-02-01");
  }

  @Test
  void whoever_says_yes_to_rows_that_were_corrected_since_is_asked_again() {
    UUID id = upload(jo, sam);
    Shown shown = new Shown(1, service.staged(id).orElseThrow().about().revision());
    kept(type(id, 3, NAME, "Sam", "Samira"));

    assertThat(service.confirm(id, DuplicateChoice.NONE, shown, HR))
        .isEqualTo(Confirmation.CORRECTED);
    assertThat(status(id)).isEqualTo(ImportStatus.PREVIEW);
  }

  @Test
  void nothing_is_typed_into_what_is_no_preview_any_more_or_has_no_such_row() {
    UUID gone = upload(jo, sam);
    kept(type(gone, 3, STARTDATE, "someday", "never"));
    service.discard(gone, HR);
    UUID late = upload(jo, sam);
    UUID confirmed = confirmed(jo, sam);
    UUID open = upload(jo, sam);

    assertThat(type(open, 2, NAME, "Jo", "Joe")).as("a valid row").isInstanceOf(Closed.class);
    assertThat(type(open, 99, NAME, "Jo", "Joe")).isInstanceOf(Closed.class);
    assertThat(type(UUID.randomUUID(), 3, NAME, "Sam", "Samira")).isInstanceOf(Closed.class);
    assertThat(type(confirmed, 3, NAME, "Sam", "Samira")).isInstanceOf(Closed.class);
    assertThat(type(gone, 3, NAME, "Sam", "Samira")).isInstanceOf(Closed.class);
    clock.advance(Duration.ofHours(24));
    assertThat(type(late, 3, NAME, "Sam", "Samira")).isInstanceOf(Closed.class);
    assertThat(typedOf(gone) + typedOf(late) + typedOf(confirmed) + typedOf(open)).isZero();
  }

  @Test
  void a_text_that_fits_nowhere_is_a_problem_and_no_failure() {
    UUID id = upload(sam);

    StagedImport staged = kept(type(id, 2, NAME, "Sam", "\0" + "😀".repeat(2_000)));

    assertThat(staged.content().problems())
        .extracting(problem -> problem.expected().english())
        .contains("at most 200 characters");
  }

  @Rounds(20)
  void of_an_edit_and_a_yes_at_once_neither_is_lost() {
    UUID id = upload(jo, sam);
    Shown shown = new Shown(1, 0);

    List<Object> answers =
        Race.between(
            () -> type(id, 3, STARTDATE, "someday", "2030-02-01"),
            () -> service.confirm(id, DuplicateChoice.NONE, shown, APPROVER));

    service.create(id);
    if (answers.get(0) instanceof Kept) {
      assertThat(answers.get(1)).isEqualTo(Confirmation.CORRECTED);
      assertThat(hires(service.staged(id).orElseThrow())).hasSize(2);
    } else {
      assertThat(answers).containsExactly(new Closed(), Confirmation.CONFIRMED);
      assertThat(children(id)).extracting(child -> child.hire().name()).containsExactly("Jo");
    }
    assertThat(typedOf(id)).isEqualTo(answers.get(0) instanceof Kept ? 1 : 0);
  }

  @Rounds(20)
  void of_two_who_type_into_one_cell_one_is_told_and_into_two_cells_none() {
    UUID id = upload("Sam,nobody,someday,sales");

    assertThat(
            Race.between(
                () -> type(id, 2, STARTDATE, "someday", "2030-02-01").getClass(),
                () -> type(id, 2, STARTDATE, "someday", "2030-03-01").getClass()))
        .containsExactlyInAnyOrder(Kept.class, Overtaken.class);
    assertThat(
            Race.between(
                () -> type(id, 2, NAME, "Sam", "Samira").getClass(),
                () -> type(id, 2, EMAIL, "nobody", "sam@example.com").getClass()))
        .containsOnly(Kept.class);

    assertThat(hires(service.staged(id).orElseThrow()))
        .extracting(NewHire::name)
        .containsExactly("Samira");
  }

  @Test
  void an_edit_of_a_large_file_writes_one_row_and_leaves_the_file_as_it_is() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      String start = i % 2 == 0 ? "someday" : "01.02.2030";
      lines.add("Kim %d,kim-%d-%s@example.com,%s,sales".formatted(i, i, mark, start));
    }
    UUID id = upload(lines.toArray(String[]::new));
    byte[] file = fileOf(id);

    for (int row = 4; row < 14; row += 2) {
      kept(type(id, row, STARTDATE, "someday", "2030-02-01"));
    }

    assertThat(typedOf(id)).isEqualTo(5);
    assertThat(fileOf(id)).isEqualTo(file);
    assertThat(service.staged(id).orElseThrow().content().rows()).hasSize(5_005);
  }

  private CorrectionReceipt type(UUID id, int row, NewHireField field, String seen, String typed) {
    return type(id, row, field, seen, typed, HR);
  }

  private CorrectionReceipt type(
      UUID id, int row, NewHireField field, String seen, String typed, Actor actor) {
    return corrections.correct(
        id, new RowEdit(row, Map.of(field, typed), Map.of(field, seen)), actor);
  }

  private static StagedImport kept(CorrectionReceipt receipt) {
    assertThat(receipt).isInstanceOf(Kept.class);
    return ((Kept) receipt).staged();
  }

  private byte[] fileOf(UUID id) {
    return rows.sql("select content from csv_import_content where import_id = ?")
        .param(id)
        .query(byte[].class)
        .single();
  }

  private long typedOf(UUID id) {
    return rows.sql("select count(*) from import_correction where import_id = ?")
        .param(id)
        .query(Long.class)
        .single();
  }
}
