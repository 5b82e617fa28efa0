package app.gangway.mail;

import app.gangway.activity.ActivityAnswer;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.BackEnd;
import app.gangway.activity.Ordered;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.NewHire;
import app.gangway.mail.NewMails.NewMail;
import app.gangway.mail.calendar.Invitations;
import app.gangway.mail.template.MailTemplates;
import app.gangway.mail.template.RenderedMail;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Stands behind the welcome email once a mail server is configured. */
@Component
@ConditionalOnProperty("spring.mail.host")
public class WelcomeMail implements BackEnd {

  /** The activity that it stands behind. */
  public static final String ACTIVITY = "WelcomeEmailActivity";

  private final MailQueue queue;
  private final MailTemplates templates;
  private final Invitations invitations;

  /** Fails at the start, and not at the first mail, if nobody is set whom mail comes from. */
  WelcomeMail(
      MailQueue queue,
      MailTemplates templates,
      Invitations invitations,
      MailProperties properties) {
    this.queue = queue;
    this.templates = templates;
    this.invitations = invitations;
    properties.sender();
  }

  @Override
  public boolean standsBehind(String activity) {
    return activity.equals(ACTIVITY);
  }

  @Override
  public ActivityAnswer perform(ActivityCall call, ActivityResult result) {
    String recipient = call.hire().email();
    UUID onboarding = call.onboardingId();
    UUID run = UUID.fromString(call.idempotencyKey());
    boolean sent =
        queue
            .add(run, onboarding, hire -> mail(onboarding, run, hire, call.details()))
            .filter(former -> former.status() == MailStatus.SENT)
            .isPresent();
    return sent
        ? result
        : new Ordered("Welcome email to %s is in the queue".formatted(recipient), null);
  }

  private NewMail mail(UUID onboarding, UUID run, NewHire hire, HireDetails details) {
    RenderedMail words = templates.welcome(hire, details);
    String invitation = invitations.invite(onboarding, hire, words.subject()).orElse(null);
    return new NewMail(onboarding, run, MailPurpose.WELCOME, hire.email(), words, invitation);
  }
}
