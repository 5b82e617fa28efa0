package app.gangway.mail;

import static app.gangway.testing.People.HR;
import static app.gangway.testing.People.hire;
import static app.gangway.testing.People.johnny;
import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.mail.MailResult.Sent;
import app.gangway.testing.Race;
import app.gangway.testing.Rounds;
import app.gangway.testing.SignedInAs;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The invitation to the first day, by a real mail server; once on each database. */
abstract class InvitationRules extends MailTest {

  @Test
  void a_letter_has_an_invitation_where_mail_programs_look_for_one() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    assertThat(sendDue()).containsExactly(new Sent());

    List<BodyPart> parts = parts(SERVER.received().get(0));

    assertThat(parts)
        .extracting(part -> part.getContentType().split(";")[0])
        .containsExactly("text/plain", "text/html", "text/calendar", "application/ics");
    assertThat(parts.get(2).getContentType()).contains("method=REQUEST");
    assertThat(parts.get(3).getFileName()).isEqualTo("invitation.ics");
    Calendar calendar = calendar(parts.get(2));
    assertThat(text(parts.get(3))).isEqualTo(text(parts.get(2)));
    assertThat(value(calendar, "METHOD")).isEqualTo("REQUEST");
    assertThat(ofEvent(calendar, "UID")).isEqualTo(id.toString());
    assertThat(ofEvent(calendar, "DTSTART")).isEqualTo("20220201T080000Z");
    assertThat(ofEvent(calendar, "DTEND")).isEqualTo("20220201T083000Z");
    assertThat(ofEvent(calendar, "LOCATION")).isEqualTo("5 Main Street");
    assertThat(ofEvent(calendar, "SUMMARY")).isEqualTo("Welcome, Johnny Lawrence");
    assertThat(ofEvent(calendar, "ORGANIZER")).isEqualTo("mailto:hr@example.com");
    assertThat(ofEvent(calendar, "ATTENDEE")).isEqualTo("mailto:johnny.lawrence@eaglefang.com");
    assertThat(ofEvent(calendar, "SEQUENCE")).isEqualTo("0");
  }

  @Test
  void a_letter_says_which_way_it_is_written() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    sendDue();

    assertThat(text(parts(SERVER.received().get(0)).get(1)))
        .startsWith("<div lang=\"en\" dir=\"ltr\">")
        .contains("<strong>February 1, 2022</strong>");
  }

  @Test
  void whoever_is_withdrawn_after_it_was_sent_gets_it_taken_back() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    sendDue();
    SERVER.goAway();
    SignedInAs.admin(() -> onboardings.withdraw(id, HR, null));
    sendDue();
    SERVER.comeBack();
    clock.advance(Duration.ofMinutes(1));

    assertThat(sendDue()).containsExactly(new Sent());

    MimeMessage message = SERVER.received().get(0);
    assertThat(message.getSubject()).isEqualTo("Cancelled: your first day on February 1, 2022");
    BodyPart part = parts(message).get(2);
    assertThat(part.getContentType()).contains("method=CANCEL");
    Calendar calendar = calendar(part);
    assertThat(value(calendar, "METHOD")).isEqualTo("CANCEL");
    assertThat(ofEvent(calendar, "UID")).isEqualTo(id.toString());
    assertThat(ofEvent(calendar, "SEQUENCE")).isEqualTo("1");
    assertThat(ofEvent(calendar, "STATUS")).isEqualTo("CANCELLED");
    assertThat(ofEvent(calendar, "DTSTART")).isEqualTo("20220201T080000Z");
    assertThat(ofEvent(calendar, "ATTENDEE")).isEqualTo("mailto:johnny.lawrence@eaglefang.com");
  }

  @Test
  void each_address_that_got_it_gets_it_taken_back_once() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    sendDue();
    UUID first = mail(id).id();
    for (int n = 0; n < 2; n++) {
      SignedInAs.admin(() -> service.sendAgain(first, "johnny@home.example", HR));
      sendDue();
    }
    SERVER.comeBack();
    SignedInAs.admin(() -> onboardings.withdraw(id, HR, null));
    sendDue();

    List<String> recipients = new ArrayList<>();
    for (MimeMessage each : SERVER.received()) {
      recipients.add(each.getAllRecipients()[0].toString());
    }
    assertThat(recipients)
        .containsExactlyInAnyOrder("johnny.lawrence@eaglefang.com", "johnny@home.example");
  }

  @Rounds(50)
  void however_sending_and_withdrawing_meet_no_invitation_is_left_standing() {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    Mail mail = mail(id);

    Race.between(
        () -> sender.send(mail.id(), mail.jobId()),
        () -> SignedInAs.admin(() -> onboardings.withdraw(id, HR, null)));

    boolean sent = mail(id).status() == MailStatus.SENT;
    assertThat(mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(id))
        .filteredOn(each -> each.purpose() == MailPurpose.CANCELLATION)
        .hasSize(sent ? 1 : 0);
  }

  @Test
  void whoever_was_invited_is_invited_to_the_day_that_it_has_moved_to() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    sendDue();
    SERVER.comeBack();
    move(id, LocalDate.of(2022, 2, 8));
    assertThat(sendDue()).containsExactly(new Sent());

    MimeMessage message = SERVER.received().get(0);
    assertThat(message.getSubject()).isEqualTo("Your first day is now February 8, 2022");
    BodyPart part = parts(message).get(2);
    assertThat(part.getContentType()).contains("method=REQUEST");
    Calendar calendar = calendar(part);
    assertThat(ofEvent(calendar, "UID")).isEqualTo(id.toString());
    assertThat(ofEvent(calendar, "SEQUENCE")).isEqualTo("1");
    assertThat(ofEvent(calendar, "DTSTART")).isEqualTo("20220208T080000Z");
    assertThat(ofEvent(calendar, "DTEND")).isEqualTo("20220208T083000Z");

    SERVER.comeBack();
    SignedInAs.admin(() -> onboardings.withdraw(id, HR, null));
    assertThat(sendDue()).containsExactly(new Sent());
    Calendar cancelled = calendar(parts(SERVER.received().get(0)).get(2));
    assertThat(value(cancelled, "METHOD")).isEqualTo("CANCEL");
    assertThat(ofEvent(cancelled, "SEQUENCE")).isEqualTo("2");
    assertThat(ofEvent(cancelled, "DTSTART")).isEqualTo("20220208T080000Z");
  }

  @Test
  void what_nobody_has_tried_to_send_yet_is_written_anew() throws Exception {
    UUID id = gangway.submit(johnny());
    gangway.perform(id, LETTER);
    move(id, LocalDate.of(2022, 2, 8));
    assertThat(sendDue()).containsExactly(new Sent());

    List<BodyPart> parts = parts(SERVER.received().get(0));
    assertThat(text(parts.get(1))).contains("<strong>February 8, 2022</strong>");
    assertThat(ofEvent(calendar(parts.get(2)), "DTSTART")).isEqualTo("20220208T080000Z");
  }

  @Rounds(50)
  void however_sending_and_a_moved_day_meet_the_last_invitation_is_to_that_day() {
    UUID id = gangway.submit(johnny());

    Race.between(() -> performAndSend(id), () -> move(id, LocalDate.of(2022, 2, 8)));

    // The job of before a move does nothing; the other one comes then.
    performAndSend(id);
    List<Mail> all = mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(id);
    assertThat(all.get(all.size() - 1).ics()).get().asString().contains("20220208T080000Z");
  }

  private List<MailResult> performAndSend(UUID id) {
    gangway.perform(id, LETTER);
    return sendDue();
  }

  private boolean move(UUID id, LocalDate day) {
    return SignedInAs.admin(() -> onboardings.changeStartDate(id, day, HR));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"},{\"x\":\"",
        "{{key}}",
        "Kim\r\nATTENDEE:mailto:all@example.com",
        "**x**",
        "<b",
        "Kim; X=1, \\n \"Lee\" : BEGIN:VEVENT"
      })
  void a_name_stays_a_name(String name) throws Exception {
    UUID id = gangway.submit(hire(name, "{kim}|^`%@example.com", "developer"));
    gangway.perform(id, LETTER);
    assertThat(sendDue()).containsExactly(new Sent());

    Calendar calendar = calendar(parts(SERVER.received().get(0)).get(2));

    assertThat(calendar.getComponents()).hasSize(1);
    assertThat(ofEvent(calendar, "SUMMARY"))
        .isEqualTo("Welcome, " + name.replaceAll("[\r\n]+", " "));
    assertThat(event(calendar).getProperties("ATTENDEE")).hasSize(1);
  }

  /** What is no multipart itself, in its order. */
  private static List<BodyPart> parts(MimeMessage message) throws Exception {
    List<BodyPart> leaves = new ArrayList<>();
    collect((Multipart) message.getContent(), leaves);
    return leaves;
  }

  private static void collect(Multipart all, List<BodyPart> leaves) throws Exception {
    for (int i = 0; i < all.getCount(); i++) {
      BodyPart part = all.getBodyPart(i);
      if (part.getContent() instanceof Multipart inner) {
        collect(inner, leaves);
      } else {
        leaves.add(part);
      }
    }
  }

  private static String text(BodyPart part) throws Exception {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Calendar calendar(BodyPart part) throws Exception {
    return new CalendarBuilder().build(new StringReader(text(part)));
  }

  private static VEvent event(Calendar calendar) {
    return calendar.<VEvent>getComponent("VEVENT").orElseThrow();
  }

  private static String ofEvent(Calendar calendar, String property) {
    return event(calendar).getProperty(property).orElseThrow().getValue();
  }

  private static String value(Calendar calendar, String property) {
    return calendar.getProperty(property).orElseThrow().getValue();
  }
}
