package app.gangway.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.gangway.mail.MailEvent.Queued;
import app.gangway.mail.smtp.SmtpOutcome;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import app.gangway.onboarding.OnboardingRemoval;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.AbstractApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** Mails about tasks, whatever happens meanwhile (P8, A7, A8); once on each database. */
abstract class TaskMailDurability extends TaskMailScenario {

  @Autowired AbstractApplicationContext application;
  @Autowired OnboardingRemoval removal;
  @Autowired TransactionOperations transaction;

  @Rounds(50)
  void P8_however_many_nodes_tell_at_once_everybody_is_told_once() {
    toDo("Carmen Diaz", monday, "facility");
    toDo("Ungiven", monday, null);
    clock.set(at(friday, "09:00"));

    List<Integer> queued = Race.between(notices::tell, notices::tell, notices::tell);

    assertThat(queued.stream().mapToInt(each -> each).sum()).isEqualTo(3);
    assertThat(recipients(FIRST)).containsExactly(FRANZ, FRIDA, HILDE);
  }

  /** Whatever is not committed is gone, and nothing is kept in memory. */
  @Test
  void P8_killed_in_the_middle_those_who_were_not_told_are_told_after_the_start() {
    toDo("Carmen Diaz", monday, "facility");
    clock.set(at(friday, "09:00"));
    ApplicationListener<PayloadApplicationEvent<Queued>> killer =
        new ApplicationListener<>() {
          @Override
          public void onApplicationEvent(PayloadApplicationEvent<Queued> event) {
            if (event.getPayload().mail().recipient().equals(FRIDA)) {
              throw new AssertionError("killed");
            }
          }
        };
    application.addApplicationListener(killer);
    try {
      assertThatThrownBy(notices::tell).hasStackTraceContaining("killed");
    } finally {
      application.removeApplicationListener(killer);
    }
    assertThat(recipients(FIRST)).containsExactly(FRANZ);

    clock.set(at(friday, "14:30"));
    assertThat(notices.tell()).isOne();

    assertThat(recipients(FIRST)).containsExactly(FRANZ, FRIDA);
  }

  @Test
  void A7_what_was_done_before_the_mail_was_sent_is_not_in_it_and_nothing_makes_no_mail() {
    UUID first = toDo("Carmen Diaz", monday, "facility");
    UUID second = toDo("Aisha Robinson", monday, "facility");
    clock.set(at(friday, "09:00"));
    notices.tell();
    done(first);
    take(second, "frida");

    sendDue();

    assertThat(newest(FRIDA, "status")).isEqualTo("SENT");
    assertThat(text(FRIDA)).contains("Aisha Robinson").doesNotContain("Carmen Diaz");
    assertThat(newest(FRANZ, "status")).isEqualTo("WITHDRAWN");
    assertThat(newest(FRANZ, "last_outcome")).isEqualTo("Nothing was left to tell.");
    assertThat(SERVER.received()).hasSize(1);
    assertThat(gangway.lines(first)).noneMatch(line -> line.contains("by email"));
  }

  @Test
  void A8_who_could_not_be_told_stands_in_the_timeline() {
    UUID id = toDo("Carmen Diaz", monday, "facility");
    take(id, "frida");
    clock.set(at(friday, "09:00"));
    notices.tell();
    ClaimedMail claimed = service.claim(mail(id).id(), mail(id).jobId()).orElseThrow();

    service.report(
        claimed.mail(), new SmtpOutcome(Kind.REFUSED, "550 No such user"), clock.instant());

    assertThat(gangway.lines(id))
        .contains("frida could not be told by email what is to do (Step desk): 550 No such user");
    assertThat(notices.tell()).isZero();
  }

  @Test
  void a_mail_that_waited_until_the_next_one_is_left_to_that() {
    toDo("Carmen Diaz", monday, "facility");
    SERVER.goAway();
    clock.set(at(friday, "09:00"));
    notices.tell();
    sendDue();
    clock.set(at(monday, "09:00"));
    notices.tell();

    SERVER.comeBack();
    state.heard(new SmtpOutcome(Kind.TAKEN, ""), clock.instant());
    sendDue();

    assertThat(SERVER.received()).hasSize(2);
    assertThat(text(FRIDA)).contains("Over: 1");
    assertThat(mails.countByStatus(MailStatus.WITHDRAWN)).isEqualTo(2);
  }

  @Test
  void whoever_is_removed_meanwhile_is_told_nothing() {
    toDo("Carmen Diaz", monday, "facility");
    clock.set(at(friday, "09:00"));
    notices.tell();
    people.notLetIn("franz");

    sendDue();

    assertThat(SERVER.received()).hasSize(1);
    assertThat(newest(FRANZ, "status")).isEqualTo("WITHDRAWN");
  }

  @Test
  void what_was_told_by_the_mail_of_an_onboarding_that_is_removed_is_told_anew() {
    UUID first = toDo("Carmen Diaz", thursday, "facility");
    UUID second = toDo("Aisha Robinson", monday, "facility");
    clock.set(at(friday, "09:00"));
    notices.tell();
    done(first);
    assertThat(fanIn.close(first)).isTrue();
    transaction.execute(status -> removal.remove(first));

    assertThat(notices.tell()).isEqualTo(2);
    sendDue();

    assertThat(text(FRIDA)).contains("Aisha Robinson").doesNotContain("Carmen");
    assertThat(gangway.lines(second))
        .containsOnlyOnce("frida was told by email what is to do: Step desk");
    assertThat(rows.sql("select count(*) from task_notice_name").query(Integer.class).single())
        .isZero();
  }
}
