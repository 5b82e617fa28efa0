package app.gangway.mail;

import static app.gangway.testing.People.APPROVER;
import static app.gangway.testing.People.hire;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.activity.Activities;
import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.onboarding.intake.Plan;
import app.gangway.onboarding.intake.Submission;
import app.gangway.security.Substitutes;
import app.gangway.security.account.StoredPeople;
import app.gangway.security.account.SubstituteService;
import app.gangway.testing.People;
import app.gangway.testing.SignedInAs;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Whom mails go to where a group decides; once on each database. That of executives is lena, that
 * of directors arno, and it has an address.
 */
abstract class GroupMailRules extends MailTest {

  private static final Actor LENA = Actor.person("lena", "");

  @Autowired StoredPeople people;
  @Autowired Activities activities;
  @Autowired SubstituteService choice;
  @Autowired Substitutes substitutes;

  @BeforeEach
  void lenaIsKnown() {
    people.vouchedFor(
        "lena", "lena@example.com", null, Set.of(Role.APPROVER), List.of("sales-leads"));
  }

  @AfterEach
  void lenaIsGone() {
    people.notLetIn("lena");
    rows.sql("delete from person_settings").update();
  }

  @Test
  void the_members_of_the_group_are_told_and_nobody_else() {
    assertThat(recipients(asked("executive", People.HR))).containsExactly("lena@example.com");
    assertThat(recipients(asked("sales", People.HR)))
        .containsExactly("arno@example.com", "lena@example.com");
  }

  @Test
  void the_address_of_a_group_gets_one_mail_with_the_address_of_the_page() {
    UUID id = asked("director", People.HR);

    assertThat(recipients(id)).containsExactly("arno@example.com", "desk@example.com");
    sendDue();
    Mail shared = mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(id).get(1);
    assertThat(shared.status()).isEqualTo(MailStatus.SENT);
    assertThat(shared.text())
        .contains("Hello Desk", "https://gangway.example.com/approvals?order=");
    assertThat(gangway.lines(id))
        .contains("Desk was asked by email to decide", "arno was asked by email to decide");
  }

  @Test
  void an_order_that_is_left_to_the_admins_is_told_to_them_and_to_the_address_of_the_group() {
    assertThat(recipients(asked("executive", LENA))).containsExactly("ada@example.com");
    assertThat(recipients(asked("director", APPROVER)))
        .containsExactly("ada@example.com", "desk@example.com");
  }

  @Test
  void who_stands_in_for_a_member_is_told_too() {
    standsIn("arno", "lena");

    assertThat(recipients(asked("executive", People.HR)))
        .containsExactly("arno@example.com", "lena@example.com");
    // Not of what they brought in, nor of what those brought in for whom they stand in.
    assertThat(recipients(asked("executive", APPROVER))).containsExactly("lena@example.com");
    assertThat(recipients(asked("executive", LENA))).containsExactly("ada@example.com");
  }

  @Test
  void whoever_is_chosen_is_told_of_what_waits_in_one_mail() throws Exception {
    UUID first = asked("executive", People.HR);
    UUID second = asked("executive", People.HR);
    LocalDate today = substitutes.day();

    SignedInAs.as(
        SignedInAs.authentication(LENA, Role.APPROVER), () -> choice.choose("arno", today, today));
    clock.advance(MailNotices.GATHERING);
    int before = SERVER.received().size();
    sendDue();

    assertThat(recipients(first)).containsExactly("arno@example.com", "lena@example.com");
    assertThat(subjects(SERVER.received().subList(before, SERVER.received().size())))
        // Others may wait that other tests have left.
        .filteredOn(subject -> subject.contains("waiting for your approval: "))
        .hasSize(1);
    assertThat(gangway.lines(second))
        .contains(
            "arno may decide until %s, for lena".formatted(today),
            "arno was asked by email to decide");
  }

  private static List<String> subjects(List<MimeMessage> received) throws MessagingException {
    List<String> subjects = new ArrayList<>();
    for (MimeMessage each : received) {
      subjects.add(each.getSubject());
    }
    return subjects;
  }

  private void standsIn(String substitute, String person) {
    rows.sql(
            """
            insert into person_settings (person, substitute, substitute_from, substitute_to)
            values (?, ?, ?, ?)\
            """)
        .params(
            person,
            substitute,
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1),
            LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1))
        .update();
  }

  private List<String> recipients(UUID onboarding) {
    return mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(onboarding).stream()
        .map(Mail::recipient)
        .sorted()
        .toList();
  }

  private UUID asked(String role, Actor submitter) {
    Submission submission =
        Submission.of(hire("Ed " + role, UUID.randomUUID() + "@example.com", role));
    SignedInAs.admin(() -> onboardings.submit(submission, Plan.everything(activities), submitter));
    gangway.perform(submission.id(), "ItEquipmentOrderActivity");
    return submission.id();
  }
}
