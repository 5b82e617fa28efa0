package app.gangway.mail;

import app.gangway.mail.smtp.SmtpClient;
import app.gangway.mail.smtp.SmtpOutcome;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import app.gangway.onboarding.OnboardingService;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.MailServer;
import app.gangway.testing.ManualExecution;
import app.gangway.testing.Receiver;
import app.gangway.testing.SettableClock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What all rules of mails and chats need: a real mail server, a real chat, and no jobs. */
abstract class MailTest {

  static final MailServer SERVER = new MailServer();

  /** Of the groups Desk, which decides for directors, and it-leads. */
  static final Receiver CHAT = new Receiver();

  static final UUID FIRST = new UUID(0, 0);
  static final String LETTER = "WelcomeEmailActivity";

  @Autowired ManualExecution gangway;
  @Autowired OnboardingService onboardings;
  @Autowired FanIn fanIn;
  @Autowired MailService service;
  @Autowired QueuedMailSender sender;
  @Autowired MailServerState state;
  @Autowired SmtpClient client;
  @Autowired Mails mails;
  @Autowired SettableClock clock;
  @Autowired JdbcClient rows;

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry properties) {
    SERVER.use(properties);
    properties.add("gangway.base-url", () -> "https://gangway.example.com/");
    properties.add("gangway.zone", () -> "Europe/Berlin");
    properties.add("gangway.locations[0].name", () -> "New York");
    properties.add("gangway.locations[0].zone", () -> "America/New_York");
    properties.add("gangway.locations[1].name", () -> "Sydney");
    properties.add("gangway.locations[1].zone", () -> "Australia/Sydney");
    properties.add("gangway.approval.clock", () -> "business");
    properties.add("gangway.approval.timeout", () -> "4h");
    properties.add("gangway.approval.escalate-to", () -> "it-leads");
    properties.add("gangway.approval.notify", () -> "mail, browser, chat");
    properties.add("gangway.groups[0].name", () -> "Desk");
    properties.add("gangway.groups[0].members", () -> "ARNO");
    properties.add("gangway.groups[0].email", () -> "desk@example.com");
    properties.add("gangway.groups[0].chat-url", CHAT::url);
    properties.add("gangway.groups[1].name", () -> "it-leads");
    properties.add("gangway.groups[1].chat-url", CHAT::url);
    properties.add("gangway.mail.per-minute", () -> 1_000_000);
    properties.add("gangway.first-day.place", () -> "5 Main Street");
    properties.add("gangway.first-day.duration", () -> "30m");
    properties.add("gangway.first-day.zone", () -> "Europe/Berlin");
  }

  @BeforeEach
  void empty() {
    rows.sql("delete from mail").update();
    rows.sql("delete from mail_template").update();
    rows.sql("delete from chat_message").update();
    SERVER.comeBack();
    state.heard(new SmtpOutcome(Kind.TAKEN, ""), clock.instant());
  }

  Mail mail(UUID onboarding) {
    return mails.findByOnboardingIdOrderByCreatedAtAscIdAsc(onboarding).get(0);
  }

  /** What the jobs do: one attempt at each that is due. */
  List<MailResult> sendDue() {
    List<MailResult> results = new ArrayList<>();
    UUID after = FIRST;
    List<QueuedMail> some = due(after);
    while (!some.isEmpty()) {
      some.forEach(mail -> results.add(sender.send(mail.id(), mail.jobId())));
      after = some.get(some.size() - 1).id();
      some = due(after);
    }
    return results;
  }

  private List<QueuedMail> due(UUID after) {
    return service.due(clock.instant().plusMillis(1), after, 1000);
  }
}
