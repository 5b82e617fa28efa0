package app.gangway.imports;

import static app.gangway.imports.Upload.bytes;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.batch.Batch;
import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvContent;
import app.gangway.csv.ProblemFile;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.content.ContentCodecTest;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.testing.ManualExecution;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;

/** From a file to its batch; once on each database. */
abstract class ImportRules extends ImportScenario {

  @Autowired OnboardingService onboardingService;
  @Autowired ManualExecution gangway;
  @Autowired CreationProgress progress;

  private final String broken = "Sam,sam-%s@example.com,someday,sales".formatted(mark);

  @Test
  void a_file_is_kept_until_somebody_says_yes_and_becomes_the_batch_that_was_shown() {
    UUID id = upload(jo, broken, lee);

    StagedImport staged = service.staged(id).orElseThrow();
    assertThat(staged.about().status()).isEqualTo(ImportStatus.PREVIEW);
    assertThat(staged.about().fileName()).isEqualTo("hires.csv");
    assertThat(staged.about().uploadedBy()).isEqualTo("hanna");
    assertThat(staged.about().validRows()).isEqualTo(2);
    assertThat(staged.about().problemRows()).isEqualTo(1);
    assertThat(staged.content().problemRows()).hasSize(1);
    assertThat(staged.duplicates()).isEmpty();
    assertThat(staged.sameFile()).isEmpty();
    assertThat(batches.findById(id)).as("before anybody said yes").isEmpty();

    assertThat(confirm(id, true, APPROVER)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(batches.findById(id)).as("before the job").isEmpty();
    service.create(id);

    assertThat(children(id))
        .extracting(Onboarding::hire)
        .containsExactlyInAnyOrderElementsOf(hires(staged));
    assertThat(children(id)).extracting(Onboarding::submittedBy).containsOnly("arno");
    Batch batch = batches.findById(id).orElseThrow();
    assertThat(batch.title()).isEqualTo("hires.csv");
    assertThat(batch.total()).isEqualTo(2);
    assertThat(status(id)).isEqualTo(ImportStatus.CREATED);
  }

  @Test
  void the_problem_rows_come_back_as_they_came_with_all_their_columns() {
    String header = "\uFEFFrow;error;Team;name;email;start date;role\r\n";
    ImportReceipt receipt =
        service.upload(
            "hires.csv",
            bytes("Team;name;email;start date;role", "\"a;=1\";Sam;sam@x.com;someday;dev"),
            HR);

    CsvContent kept = service.staged(((ImportReceipt.Staged) receipt).id()).orElseThrow().content();
    String file = new String(ProblemFile.of(kept), UTF_8);
    assertThat(file).startsWith(header).endsWith(";\"a;'=1\";Sam;sam@x.com;someday;dev\r\n");

    byte[] mended = file.replace("someday;", "01.02.2030;").getBytes(UTF_8);
    UUID again = ((ImportReceipt.Staged) service.upload("problems.csv", mended, HR)).id();
    assertThat(service.staged(again).orElseThrow().content().problemRows()).isEmpty();
    assertThat(hires(service.staged(again).orElseThrow()))
        .extracting(NewHire::name)
        .containsExactly("Sam");
  }

  @Test
  void a_preview_that_was_kept_before_an_update_can_be_confirmed_after_it() {
    UUID id = upload(jo, broken);
    rows.sql("update csv_import_content set content = ? where import_id = ?")
        .params(ContentCodecTest.ofFirstVersion(mark), id)
        .update();

    StagedImport staged = service.staged(id).orElseThrow();
    assertThat(staged.content().problemRows()).hasSize(3);
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.CONFIRMED);
    service.create(id);
    assertThat(children(id)).extracting(Onboarding::hire).containsExactlyElementsOf(hires(staged));
  }

  @Test
  void a_file_that_cannot_be_read_leaves_nothing() {
    long before = rows.sql("select count(*) from csv_import").query(Long.class).single();

    ImportReceipt receipt = service.upload("hires.csv", bytes("name,email"), HR);

    assertThat(receipt).isInstanceOf(ImportReceipt.Rejected.class);
    assertThat(rows.sql("select count(*) from csv_import").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void the_audit_log_says_who_confirmed_and_from_where() {
    UUID id = confirmed(jo);
    service.create(id);

    assertThat(
            rows.sql("select who || ' ' || origin || ' ' || line from audit_entry where batch_id=?")
                .param(id)
                .query(String.class)
                .list())
        .containsExactly("arno 192.0.2.2 hires.csv was imported: 1 person.");
  }

  @Test
  void what_was_confirmed_before_a_restart_is_still_due_and_then_no_more() {
    UUID id = confirmed(jo);
    assertThat(service.due()).contains(new Confirmed(id, "hires.csv"));

    service.create(id);
    assertThat(service.due()).extracting(Confirmed::importId).doesNotContain(id);
  }

  @Test
  void a_creation_that_breaks_leaves_nothing_and_succeeds_later() {
    UUID id = confirmed(jo, lee);
    rows.sql("alter table timeline rename to timeline_elsewhere").update();
    try {
      assertThatThrownBy(() -> service.create(id)).isInstanceOf(DataAccessException.class);
    } finally {
      rows.sql("alter table timeline_elsewhere rename to timeline").update();
    }
    assertThat(batches.findById(id)).isEmpty();
    assertThat(children(id)).isEmpty();
    assertThat(progress.written(id)).isEmpty();
    assertThat(status(id)).isEqualTo(ImportStatus.CONFIRMED);

    service.create(id);
    assertThat(children(id)).hasSize(2);
  }

  @Test
  void an_email_that_comes_twice_is_named_with_both_rows_and_left_out_unless_wanted() {
    String twin = "Joe,JO-%s@Example.com,01.02.2030,developer".formatted(mark);
    UUID id = upload(jo, lee, twin);
    assertThat(service.staged(id).orElseThrow().duplicates())
        .containsExactly(new Duplicate(4, "JO-%s@Example.com".formatted(mark), 2, null, null));
    confirm(id, false, HR);
    service.create(id);
    assertThat(children(id))
        .extracting(o -> o.hire().name())
        .containsExactlyInAnyOrder("Jo", "Lee");

    UUID all = upload(jo, lee, twin);
    confirm(all, true, HR);
    service.create(all);
    assertThat(children(all)).hasSize(3);
  }

  @Test
  void an_email_whose_onboarding_runs_or_waits_is_named_with_its_person() {
    UUID running =
        gangway.submit(hire("Johanna", "Jo-%s@example.com".formatted(mark), "developer"));
    UUID waiting = gangway.submit(hire("Lea", "lee-%s@example.com".formatted(mark), "sales"));
    gangway.performAll(waiting);
    UUID id = upload(jo, lee);

    assertThat(service.staged(id).orElseThrow().duplicates())
        .containsExactly(
            new Duplicate(
                2,
                "jo-%s@example.com".formatted(mark),
                null,
                new EmailHolder(running, "Johanna", null),
                null),
            new Duplicate(
                3,
                "lee-%s@example.com".formatted(mark),
                null,
                new EmailHolder(waiting, "Lea", null),
                null));
    assertThat(confirm(id, false, HR)).isEqualTo(Confirmation.NOTHING_TO_CREATE);
    assertThat(status(id)).isEqualTo(ImportStatus.PREVIEW);

    onboardingService.withdraw(running, HR);
    assertThat(service.staged(id).orElseThrow().duplicates()).hasSize(1);
    assertThat(confirm(id, false, HR)).isEqualTo(Confirmation.CONFIRMED);
    service.create(id);
    assertThat(children(id)).extracting(o -> o.hire().name()).containsExactly("Jo");
  }

  @Test
  void a_file_without_a_valid_row_comes_to_nothing() {
    UUID id = upload(broken);

    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.NOTHING_TO_CREATE);
    assertThat(service.due()).extracting(Confirmed::importId).doesNotContain(id);
  }

  @Test
  void the_same_file_again_is_found_once_it_has_been_confirmed() {
    UUID first = upload(jo, lee);
    UUID again = upload(jo, lee);
    assertThat(service.staged(again).orElseThrow().sameFile()).isEmpty();

    confirm(first, true, HR);
    assertThat(service.staged(again).orElseThrow().sameFile())
        .extracting(Import::id)
        .containsExactly(first);
    assertThat(service.staged(upload(lee)).orElseThrow().sameFile()).isEmpty();
  }

  @Test
  void somebody_finds_their_previews_again_the_newest_first() {
    UUID first = upload(jo);
    clock.advance(Duration.ofSeconds(1));
    UUID second = upload(lee);
    UUID gone = upload(lee);
    service.discard(gone, HR);

    assertThat(imports.previewsOf("Hanna", clock.instant(), Limit.of(2)))
        .extracting(Import::id)
        .containsExactly(second, first);
    assertThat(imports.previewsOf("arno", clock.instant(), Limit.unlimited())).isEmpty();
  }
}
