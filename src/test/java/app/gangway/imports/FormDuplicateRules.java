package app.gangway.imports;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.approval.DecisionResult;
import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.onboarding.intake.EmailHolder;
import app.gangway.testing.Race;
import app.gangway.testing.RoundCount;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whose an email is already, by form, and who may decide on them; once on each database. */
abstract class FormDuplicateRules extends DuplicateScenario {

  private static final int ROUNDS = RoundCount.of(20);

  @Test
  void the_form_names_who_is_under_way_and_starts_all_the_same_once_they_are_seen() {
    UUID running = gangway.submit(johanna);
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
    service.confirm(id, DuplicateChoice.NONE, new Shown(1, 0), APPROVER);
    service.create(id);
    UUID child = children(id).get(0).id();
    gangway.performAll(child);
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
    service.confirm(id, DuplicateChoice.NONE, new Shown(1, 0), machine);
    service.create(id);
    UUID child = children(id).get(0).id();
    gangway.performAll(child);

    assertThat(decide(child, machine)).isEqualTo(DecisionResult.ACCEPTED);
  }

  private long withEmail() {
    return rows.sql("select count(*) from onboarding where lower(email) = ?")
        .param(joEmail)
        .query(Long.class)
        .single();
  }
}
