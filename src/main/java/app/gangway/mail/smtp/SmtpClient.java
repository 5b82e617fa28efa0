package app.gangway.mail.smtp;

import app.gangway.mail.Mail;
import app.gangway.mail.MailProperties;
import app.gangway.mail.MailPurpose;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import app.gangway.mail.template.RenderedMail;
import app.gangway.ui.language.TextDirection;
import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Hands one mail to the mail server. */
@Component
public class SmtpClient {

  private final ObjectProvider<JavaMailSender> server;
  private final MailProperties properties;

  SmtpClient(ObjectProvider<JavaMailSender> server, MailProperties properties) {
    this.server = server;
    this.properties = properties;
  }

  /** Whether there is a mail server at all. */
  public boolean isConfigured() {
    return server.getIfAvailable() != null;
  }

  /**
   * Never fails: what went wrong is the outcome.
   *
   * @param words that the recipient reads
   */
  public SmtpOutcome send(Mail mail, RenderedMail words) {
    JavaMailSender sender = server.getIfAvailable();
    if (sender == null) {
      return new SmtpOutcome(Kind.DOWN, "No mail server is configured (spring.mail.host).");
    }
    try {
      sender.send(message(sender.createMimeMessage(), mail, words));
      return new SmtpOutcome(Kind.TAKEN, "The mail server has taken it.");
    } catch (MessagingException unwritable) {
      return new SmtpOutcome(
          Kind.REFUSED, "The mail cannot be written: " + unwritable.getMessage());
    } catch (MailException failed) {
      return SmtpFailures.outcome(failed);
    }
  }

  private MimeMessage message(MimeMessage message, Mail mail, RenderedMail words)
      throws MessagingException {
    MimeMessageHelper helper =
        new MimeMessageHelper(
            message, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
    helper.setFrom(properties.sender());
    if (properties.replyTo() != null) {
      helper.setReplyTo(properties.replyTo());
    }
    helper.setTo(mail.recipient());
    helper.setSubject(words.subject());
    helper.setText(words.text(), html(words));
    if (mail.ics().isPresent()) {
      attach(helper, mail.ics().get(), mail.purpose());
    }
    message.setHeader("Message-ID", mail.messageId());
    // So that nobody's automatic answer answers it.
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setHeader("Content-Language", words.language().toLanguageTag());
    return message;
  }

  /** A mail program has no other way to know which way it is written. */
  private static String html(RenderedMail words) {
    return "<div lang=\"%s\" dir=\"%s\">\n%s</div>\n"
        .formatted(
            words.language().toLanguageTag(), TextDirection.of(words.language()), words.html());
  }

  /** Beside the text, where mail programs look for invitations, and as a file for the others. */
  private static void attach(MimeMessageHelper helper, String ics, MailPurpose purpose)
      throws MessagingException {
    String method = purpose == MailPurpose.CANCELLATION ? "CANCEL" : "REQUEST";
    byte[] bytes = ics.getBytes(StandardCharsets.UTF_8);
    MimeBodyPart calendar = new MimeBodyPart();
    calendar.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(bytes, "text/calendar; charset=UTF-8; method=" + method)));
    alternatives(helper).addBodyPart(calendar);
    helper.addAttachment("invitation.ics", new ByteArrayDataSource(bytes, "application/ics"));
  }

  private static MimeMultipart alternatives(MimeMessageHelper helper) throws MessagingException {
    try {
      return (MimeMultipart) helper.getMimeMultipart().getBodyPart(0).getContent();
    } catch (IOException unreadable) {
      throw new MessagingException("The text cannot be read", unreadable);
    }
  }
}
