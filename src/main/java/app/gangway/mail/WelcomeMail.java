package app.gangway.mail;

import app.gangway.activity.ActivityAnswer;
import app.gangway.activity.ActivityCall;
import app.gangway.activity.ActivityResult;
import app.gangway.activity.BackEnd;
import app.gangway.activity.Ordered;
import app.gangway.mail.template.MailTemplates;
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

  /** Fails at the start, and not at the first mail, if nobody is set whom mail comes from. */
  WelcomeMail(MailQueue queue, MailTemplates templates, MailProperties properties) {
    this.queue = queue;
    this.templates = templates;
    properties.sender();
  }

  @Override
  public boolean standsBehind(String activity) {
    return activity.equals(ACTIVITY);
  }

  @Override
  public ActivityAnswer perform(ActivityCall call, ActivityResult result) {
    String recipient = call.hire().email();
    boolean sent =
        queue
            .add(
                call.onboardingId(),
                UUID.fromString(call.idempotencyKey()),
                MailPurpose.WELCOME,
                recipient,
                templates.welcome(call.hire()))
            .filter(former -> former.status() == MailStatus.SENT)
            .isPresent();
    return sent
        ? result
        : new Ordered("Welcome email to %s is in the queue".formatted(recipient), null);
  }
}
