package app.gangway.imports;

import static app.gangway.imports.Upload.bytes;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.batch.Batch;
import app.gangway.batch.Batches;
import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.csv.CsvContent;
import app.gangway.csv.CsvRow;
import app.gangway.csv.ProblemFile;
import app.gangway.imports.ImportEvent.Confirmed;
import app.gangway.imports.content.ContentCodecTest;
import app.gangway.onboarding.EmailHolder;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Race;
import app.gangway.testing.RoundCount;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a file to its batch, by hand; once on each database. */
abstract class ImportRules {

  private static final int ROUNDS = RoundCount.of(40);

  @Autowired ImportService service;
  @Autowired Imports imports;
  @Autowired Batches batches;
  @Autowired Onboardings onboardings;
  @Autowired OnboardingService onboardingService;
  @Autowired ManualExecution house;
  @Autowired CreationProgress progress;
  @Autowired JdbcClient rows;
  @Autowired SettableClock clock;

  /** Tells the people of one test from those of another. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String jo = "Jo,jo-%s@example.com,01.02.2030,developer".formatted(mark);
  private final String lee = "Lee,lee-%s@example.com,01.02.2030,sales".formatted(mark);
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
  void a_second_yes_and_a_second_job_do_nothing() {
    UUID id = confirmed(jo, lee);
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.ALREADY_CONFIRMED);
    service.create(id);
    service.create(id);
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.ALREADY_CONFIRMED);

    assertThat(children(id)).hasSize(2);
    assertThat(imports.findById(id).orElseThrow().confirmedBy()).contains("arno");
  }

  @Test
  void a_job_without_a_yes_does_nothing() {
    UUID id = upload(jo);
    service.create(id);
    service.create(UUID.randomUUID());

    assertThat(batches.findById(id)).isEmpty();
    assertThat(status(id)).isEqualTo(ImportStatus.PREVIEW);
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
    UUID running = house.submit(hire("Johanna", "Jo-%s@example.com".formatted(mark), "developer"));
    UUID waiting = house.submit(hire("Lea", "lee-%s@example.com".formatted(mark), "sales"));
    house.performAll(waiting);
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
  void what_was_discarded_cannot_be_confirmed() {
    UUID id = upload(jo);
    assertThat(service.discard(id, HR)).isTrue();
    assertThat(service.discard(id, HR)).isFalse();

    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.DISCARDED);
    assertNothingKept(id);
  }

  @Test
  void what_was_confirmed_cannot_be_discarded() {
    UUID id = confirmed(jo);

    assertThat(service.discard(id, HR)).isFalse();
    service.create(id);
    assertThat(children(id)).hasSize(1);
    assertNothingKept(id);
  }

  @Test
  void what_has_expired_cannot_be_confirmed_whether_or_not_it_was_swept_up() {
    UUID id = upload(jo);
    UUID confirmed = confirmed(lee);
    clock.advance(Duration.ofHours(24));
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.EXPIRED);

    service.expire();
    assertThat(confirm(id, true, HR)).isEqualTo(Confirmation.EXPIRED);
    assertThat(status(id)).isEqualTo(ImportStatus.EXPIRED);
    assertNothingKept(id);
    assertThat(status(confirmed)).isEqualTo(ImportStatus.CONFIRMED);
    assertThat(service.expire()).isZero();
  }

  @Test
  void nobody_has_heard_of_it() {
    UUID nobody = UUID.randomUUID();

    assertThat(service.staged(nobody)).isEmpty();
    assertThat(confirm(nobody, true, HR)).isEqualTo(Confirmation.UNKNOWN);
    assertThat(service.discard(nobody, HR)).isFalse();
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

  @Test
  @Tag(RoundCount.TAG)
  void two_who_say_yes_at_once_make_one_batch() {
    for (int round = 0; round < ROUNDS; round++) {
      UUID id = upload(jo);
      assertThat(Race.between(() -> confirm(id, true, HR), () -> confirm(id, true, APPROVER)))
          .containsExactlyInAnyOrder(Confirmation.CONFIRMED, Confirmation.ALREADY_CONFIRMED);
      Race.between(() -> create(id), () -> create(id));
      assertThat(children(id)).hasSize(1);
    }
  }

  @Test
  @Tag(RoundCount.TAG)
  void of_a_yes_and_a_no_at_once_one_wins() {
    for (int round = 0; round < ROUNDS; round++) {
      UUID id = upload(jo);
      List<Object> answers =
          Race.between(() -> confirm(id, true, HR), () -> service.discard(id, APPROVER));
      service.create(id);
      assertThat(answers)
          .isIn(List.of(Confirmation.CONFIRMED, false), List.of(Confirmation.DISCARDED, true));
      assertThat(children(id)).hasSize(answers.get(1).equals(true) ? 0 : 1);
    }
  }

  @Test
  @Tag(RoundCount.TAG)
  void of_a_yes_and_the_end_of_its_time_at_once_one_wins() {
    for (int round = 0; round < ROUNDS; round++) {
      UUID id = upload(jo);
      rows.sql("update csv_import set expires_at = ? where id = ?")
          .param(clock.instant().plusMillis(1).atOffset(java.time.ZoneOffset.UTC))
          .param(id)
          .update();
      List<Object> answers =
          Race.between(
              () -> confirm(id, true, HR),
              () -> {
                clock.advance(Duration.ofMillis(1));
                return service.expire();
              });
      service.create(id);
      boolean expired = status(id) == ImportStatus.EXPIRED;
      assertThat(answers.get(0)).isEqualTo(expired ? Confirmation.EXPIRED : Confirmation.CONFIRMED);
      assertThat(children(id)).hasSize(expired ? 0 : 1);
    }
  }

  private UUID upload(String... lines) {
    String[] file = new String[lines.length + 1];
    file[0] = Upload.HEADER;
    System.arraycopy(lines, 0, file, 1, lines.length);
    ImportReceipt receipt = service.upload("hires.csv", bytes(file), HR);
    return ((ImportReceipt.Staged) receipt).id();
  }

  private UUID confirmed(String... lines) {
    UUID id = upload(lines);
    assertThat(confirm(id, true, APPROVER)).isEqualTo(Confirmation.CONFIRMED);
    return id;
  }

  /** As somebody does who ticks everything or nothing, and to whom the present number is shown. */
  private Confirmation confirm(UUID id, boolean withDuplicates, Actor actor) {
    DuplicateChoice choice = withDuplicates ? DuplicateChoice.ALL : DuplicateChoice.NONE;
    int people = service.staged(id).map(staged -> staged.comingIn(choice).size()).orElse(0);
    return service.confirm(id, choice, people, actor);
  }

  private boolean create(UUID id) {
    service.create(id);
    return true;
  }

  private ImportStatus status(UUID id) {
    return imports.findById(id).orElseThrow().status();
  }

  private List<Onboarding> children(UUID id) {
    return onboardings.findAll(OnboardingFilter.ofBatch(id, null).toSpecification());
  }

  private static List<NewHire> hires(StagedImport staged) {
    return staged.content().rows().stream().map(CsvRow::hire).toList();
  }

  private void assertNothingKept(UUID id) {
    assertThat(service.staged(id).orElseThrow().content()).isEqualTo(CsvContent.GONE);
    assertThat(
            rows.sql("select count(*) from csv_import_content where import_id = ?")
                .param(id)
                .query(Long.class)
                .single())
        .isZero();
  }
}
