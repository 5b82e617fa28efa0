package app.gangway.imports;

import static app.gangway.imports.Upload.bytes;
import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Activities;
import app.gangway.approval.ApprovalService;
import app.gangway.approval.Approvals;
import app.gangway.approval.Decision;
import app.gangway.approval.DecisionResult;
import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.imports.upload.KnownBatch;
import app.gangway.imports.upload.PromisedBatches;
import app.gangway.onboarding.EmailHolder;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.Plan;
import app.gangway.onboarding.Submission;
import app.gangway.onboarding.SubmissionService;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Race;
import app.gangway.testing.RoundCount;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whose an email is already, by form and by file; once on each database. */
abstract class DuplicateRules {

  private static final int ROUNDS = RoundCount.of(20);
  private static final DuplicateChoice CURRENT = new DuplicateChoice(true, false);
  private static final DuplicateChoice RETURNING = new DuplicateChoice(false, true);

  @Autowired ImportService service;
  @Autowired Imports imports;
  @Autowired PromisedBatches promised;
  @Autowired SubmissionService form;
  @Autowired Activities activities;
  @Autowired Onboardings onboardings;
  @Autowired OnboardingService onboardingService;
  @Autowired ApprovalService approvalService;
  @Autowired Approvals approvals;
  @Autowired ManualExecution house;
  @Autowired FanIn fanIn;
  @Autowired JdbcClient rows;

  /** Tells the people of one test from those of another. */
  private final String mark = UUID.randomUUID().toString().substring(0, 8);

  private final String joEmail = "jo-%s@example.com".formatted(mark);
  private final String jo = "Jo,%s,01.02.2030,developer".formatted(joEmail);
  private final String lee = "Lee,lee-%s@example.com,01.02.2030,sales".formatted(mark);
  private final NewHire johanna = hire("Johanna", joEmail.toUpperCase(Locale.ROOT), "developer");

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
    onboardingService.withdraw(house.submit(johanna), HR);
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
    house.submit(johanna);

    assertThat(confirm(id, DuplicateChoice.NONE, 2)).isEqualTo(Confirmation.CHANGED);
    assertThat(imports.findById(id).orElseThrow().status()).isEqualTo(ImportStatus.PREVIEW);

    assertThat(confirm(id, DuplicateChoice.NONE, 1)).isEqualTo(Confirmation.CONFIRMED);
    assertThat(confirm(id, DuplicateChoice.NONE, 1)).isEqualTo(Confirmation.ALREADY_CONFIRMED);
    assertThat(created(id)).containsExactly("Lee");
  }

  @Test
  void what_was_confirmed_is_created_whatever_becomes_of_the_others_until_then() {
    UUID running = house.submit(johanna);
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
    house.submit(johanna);
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

  @Test
  void the_form_names_who_is_under_way_and_starts_all_the_same_once_they_are_seen() {
    UUID running = house.submit(johanna);
    EmailHolder holder = new EmailHolder(running, "Johanna", null);
    assertThat(form.underWay(" " + joEmail)).contains(holder);

    assertThat(submit(null)).contains(holder);
    assertThat(withEmail()).isEqualTo(1);
    assertThat(submit(holder)).isEmpty();
    assertThat(withEmail()).isEqualTo(2);
    assertThat(submit(holder)).as("by a second click").isPresent();
    assertThat(withEmail()).isEqualTo(2);
  }

  @Test
  void the_form_knows_who_was_onboarded_before_and_whose_file_was_just_confirmed() {
    UUID before = completed(johanna);
    assertThat(form.underWay(joEmail)).isEmpty();
    assertThat(form.onboardedBefore(joEmail))
        .contains(new EmailHolder(before, "Johanna", ended(before)));

    confirm(upload(jo), RETURNING, 1);
    assertThat(form.underWay(joEmail)).contains(new EmailHolder(null, "Jo", null));
  }

  @Test
  @Tag(RoundCount.TAG)
  void of_two_who_submit_one_email_at_once_the_second_is_told() {
    for (int round = 0; round < ROUNDS; round++) {
      NewHire kim = hire("Kim", "kim%d-%s@example.com".formatted(round, mark), "developer");
      List<Boolean> started =
          Race.between(() -> submit(kim, null).isEmpty(), () -> submit(kim, null).isEmpty());
      assertThat(started).containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void nobody_decides_on_somebody_from_a_file_that_they_uploaded_or_confirmed() {
    UUID id = upload(lee);
    service.confirm(id, DuplicateChoice.NONE, 1, APPROVER);
    service.create(id);
    UUID child = children(id).get(0).id();
    house.performAll(child);
    // The batch and its file may be removed while somebody of it lives on.
    rows.sql("update onboarding set batch_id = null where id = ?").param(child).update();

    assertThat(decide(child, HR)).isEqualTo(DecisionResult.OWN_SUBMISSION);
    assertThat(decide(child, Actor.person("HANNA", "192.0.2.1")))
        .isEqualTo(DecisionResult.OWN_SUBMISSION);
    assertThat(decide(child, APPROVER)).isEqualTo(DecisionResult.OWN_SUBMISSION);
    assertThat(decide(child, Actor.person("paul", "192.0.2.4"))).isEqualTo(DecisionResult.ACCEPTED);
  }

  @Test
  void a_machine_may_decide_on_somebody_from_its_own_file() {
    Actor machine = new Actor("hanna", Actor.Kind.MACHINE, "192.0.2.1");
    UUID id = upload(lee);
    service.confirm(id, DuplicateChoice.NONE, 1, machine);
    service.create(id);
    UUID child = children(id).get(0).id();
    house.performAll(child);

    assertThat(decide(child, machine)).isEqualTo(DecisionResult.ACCEPTED);
  }

  private DecisionResult decide(UUID onboarding, Actor actor) {
    UUID approval = approvals.ofOnboarding(onboarding).get(0).id();
    return approvalService.decide(approval, Decision.APPROVE, actor, null);
  }

  private Optional<EmailHolder> submit(@Nullable EmailHolder seen) {
    return submit(hire("Jo", joEmail, "developer"), seen);
  }

  private Optional<EmailHolder> submit(NewHire hire, @Nullable EmailHolder seen) {
    return form.submit(Submission.of(hire), Plan.everything(activities), seen, HR);
  }

  private long withEmail() {
    return rows.sql("select count(*) from onboarding where lower(email) = ?")
        .param(joEmail)
        .query(Long.class)
        .single();
  }

  private UUID completed(NewHire hire) {
    UUID id = house.submit(hire);
    complete(id);
    return id;
  }

  private void complete(UUID id) {
    house.performAll(id);
    approvals
        .ofOnboarding(id)
        .forEach(
            approval ->
                approvalService.decide(
                    approval.id(), Decision.DECLINE, Actor.person("paul", "192.0.2.4"), null));
    fanIn.close(id);
  }

  private Instant ended(UUID id) {
    return house.onboarding(id).endedAt().orElseThrow();
  }

  private UUID upload(String... lines) {
    String[] file = new String[lines.length + 1];
    file[0] = Upload.HEADER;
    System.arraycopy(lines, 0, file, 1, lines.length);
    return ((ImportReceipt.Staged) service.upload("hires.csv", bytes(file), HR)).id();
  }

  private Confirmation confirm(UUID id, DuplicateChoice choice, int people) {
    return service.confirm(id, choice, people, HR);
  }

  private int comingIn(UUID id) {
    return service.staged(id).orElseThrow().comingIn(DuplicateChoice.NONE).size();
  }

  private static List<String> people(StagedImport staged, DuplicateChoice choice) {
    return staged.comingIn(choice).stream().map(row -> row.hire().name()).toList();
  }

  /** The names of those whom the job of a confirmed file creates. */
  private List<String> created(UUID id) {
    service.create(id);
    return children(id).stream().map(child -> child.hire().name()).toList();
  }

  private List<Onboarding> children(UUID id) {
    return onboardings.findAll(OnboardingFilter.ofBatch(id, null).toSpecification());
  }
}
