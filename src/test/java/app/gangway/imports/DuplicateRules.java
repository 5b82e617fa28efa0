package app.gangway.imports;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.imports.upload.KnownBatch;
import app.gangway.imports.upload.PromisedBatches;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.testing.Race;
import app.gangway.testing.RoundCount;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whose an email is already, by file; once on each database. */
abstract class DuplicateRules extends DuplicateScenario {

  private static final int ROUNDS = RoundCount.of(20);

  private static final DuplicateChoice CURRENT = new DuplicateChoice(true, false);

  @Autowired Imports imports;
  @Autowired PromisedBatches promised;
  @Autowired OnboardingService onboardingService;

  @Test
  void who_was_onboarded_before_is_counted_and_left_out_unless_wanted() {
    UUID before = completed(johanna);
    UUID id = upload(jo, lee);

    StagedImport staged = service.staged(id).orElseThrow();
    assertThat(staged.duplicates())
        .containsExactly(
            new Duplicate(
                2, joEmail, null, null, new EmailHolder(before, "Johanna", ended(before))));
    assertThat(confirm(id, CURRENT, 1)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(created(id)).containsExactly("Lee");

    UUID all = upload(jo);
    assertThat(confirm(all, RETURNING, 1)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(created(all)).containsExactly("Jo");
  }

  @Test
  void who_was_withdrawn_may_come_in_and_who_failed_was_onboarded() {
    onboardingService.withdraw(gangway.submit(johanna), HR);
    assertThat(service.staged(upload(jo)).orElseThrow().duplicates()).isEmpty();

    UUID failed = completed(johanna);
    rows.sql("update onboarding set status = 'FAILED' where id = ?").param(failed).update();
    assertThat(service.staged(upload(jo)).orElseThrow().duplicates())
        .extracting(Duplicate::isReturning)
        .containsExactly(true);
  }

  @Test
  void a_row_of_which_both_are_true_comes_in_only_if_both_are_wanted() {
    completed(johanna);
    UUID id = upload(jo, jo, lee);
    StagedImport staged = service.staged(id).orElseThrow();

    assertThat(people(staged, DuplicateChoice.NONE)).containsExactly("Lee");
    assertThat(people(staged, CURRENT)).containsExactly("Lee");
    assertThat(people(staged, RETURNING)).containsExactly("Jo", "Lee");
    assertThat(people(staged, DuplicateChoice.ALL)).containsExactly("Jo", "Jo", "Lee");
    assertThat(staged.duplicates().get(1).message())
        .isEqualTo(
            "Row 3, email: %s is in row 2 too, and was onboarded before, as Johanna"
                .formatted(joEmail));
  }

  @Test
  void the_same_file_again_leaves_everybody_out_as_long_as_they_run_and_after() {
    UUID first = upload(jo, lee);
    confirm(first, DuplicateChoice.NONE, 2);
    assertThat(comingIn(upload(jo, lee))).as("before its batch is made").isZero();
    assertThat(created(first)).hasSize(2);
    assertThat(comingIn(upload(jo, lee))).as("while they run").isZero();
    children(first).forEach(child -> complete(child.id()));

    UUID again = upload(jo, lee);
    assertThat(comingIn(again)).isZero();
    assertThat(confirm(again, DuplicateChoice.NONE, 0)).isEqualTo(Confirmation.NOTHING_TO_CREATE);
  }

  @Test
  void what_has_changed_since_it_was_shown_is_told_and_nothing_is_created() {
    UUID id = upload(jo, lee);
    gangway.submit(johanna);

    assertThat(confirm(id, DuplicateChoice.NONE, 2)).isEqualTo(Confirmation.CHANGED);
    assertThat(imports.findById(id).orElseThrow().status()).isEqualTo(ImportStatus.PREVIEW);

    assertThat(confirm(id, DuplicateChoice.NONE, 1)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(confirm(id, DuplicateChoice.NONE, 1)).isEqualTo(Confirmation.ALREADY_CONFIRMED);
    assertThat(created(id)).containsExactly("Lee");
  }

  @Test
  void what_was_confirmed_is_created_whatever_becomes_of_the_others_until_then() {
    UUID running = gangway.submit(johanna);
    UUID wanted = upload(jo, lee);
    confirm(wanted, CURRENT, 2);
    assertThat(
            rows.sql("select with_duplicates and not with_returning from csv_import where id = ?")
                .param(wanted)
                .query(Boolean.class)
                .single())
        .isTrue();
    complete(running);
    assertThat(created(wanted)).containsExactlyInAnyOrder("Jo", "Lee");

    UUID unwanted = upload(jo, "Kim,kim-%s@example.com,01.02.2030,developer".formatted(mark));
    confirm(unwanted, DuplicateChoice.NONE, 1);
    KnownBatch.Due due = (KnownBatch.Due) promised.known(unwanted.toString()).orElseThrow();
    assertThat(due.from().people()).isEqualTo(1);
    children(wanted).forEach(child -> onboardingService.withdraw(child.id(), HR));
    assertThat(created(unwanted)).containsExactly("Kim");
  }

  @Test
  @Tag(RoundCount.TAG)
  void of_two_files_with_one_person_that_are_confirmed_at_once_the_second_sees_the_first() {
    for (int round = 0; round < ROUNDS; round++) {
      String somebody = "Kim,kim%d-%s@example.com,01.02.2030,developer".formatted(round, mark);
      UUID one = upload(somebody);
      UUID other = upload(somebody);

      assertThat(
              Race.between(
                  () -> confirm(one, DuplicateChoice.NONE, 1),
                  () -> confirm(other, DuplicateChoice.NONE, 1)))
          .containsExactlyInAnyOrder(Confirmation.CONFIRMED, Confirmation.NOTHING_TO_CREATE);
    }
  }

  @Test
  void what_was_confirmed_by_an_older_version_comes_in_as_it_was_confirmed() {
    gangway.submit(johanna);
    completed(hire("Lea", "lee-%s@example.com".formatted(mark), "developer"));
    UUID id = upload(jo, lee);
    rows.sql(
            """
            update csv_import set status = 'CONFIRMED', confirmed_by = 'arno',
              confirmed_by_kind = 'PERSON', confirmed_from = '192.0.2.2', with_duplicates = false,
              confirmed_at = uploaded_at
            where id = ?""")
        .param(id)
        .update();

    assertThat(created(id)).containsExactly("Lee");
  }

  /** The names of those whom the job of a confirmed file creates. */
  private List<String> created(UUID id) {
    service.create(id);
    return children(id).stream().map(child -> child.hire().name()).toList();
  }
}
