package app.gangway.mail.smtp;

import app.gangway.common.newhire.LegibleText;
import app.gangway.mail.smtp.SmtpOutcome.Kind;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** Tells from what the mail library throws whose fault it is, and what to do about it. */
final class SmtpFailures {

  private static final int TEXT_MAX = 300;
  private static final int AUTHENTICATION_REQUIRED = 530;
  private static final int LEAST_FINAL = 500;

  private SmtpFailures() {}

  static SmtpOutcome outcome(MailException failed) {
    Set<Throwable> all = all(failed);
    Throwable closest = failed;
    for (Throwable each : all) {
      if (isRefusalOfUs(each)) {
        return new SmtpOutcome(Kind.DOWN, text("The mail server does not let us in", each));
      }
      OptionalInt code = code(each);
      if (code.isPresent()) {
        boolean isFinal = code.getAsInt() >= LEAST_FINAL;
        return new SmtpOutcome(
            isFinal ? Kind.REFUSED : Kind.AGAIN,
            text(isFinal ? "The mail server refused it" : "The mail server did not take it", each));
      }
      closest = each;
    }
    return new SmtpOutcome(Kind.AGAIN, text("The mail server could not be reached", closest));
  }

  /** By its certificate or ours, by our password, or because it asks for one. */
  private static boolean isRefusalOfUs(Throwable failure) {
    return failure instanceof AuthenticationFailedException
        || failure instanceof SSLException
        || code(failure).stream().anyMatch(code -> code == AUTHENTICATION_REQUIRED)
        || Optional.ofNullable(failure.getMessage()).orElse("").contains("STARTTLS is required");
  }

  private static OptionalInt code(Throwable failure) {
    if (failure instanceof SMTPAddressFailedException address) {
      return OptionalInt.of(address.getReturnCode());
    }
    if (failure instanceof SMTPSenderFailedException sender) {
      return OptionalInt.of(sender.getReturnCode());
    }
    return failure instanceof SMTPSendFailedException sending
        ? OptionalInt.of(sending.getReturnCode())
        : OptionalInt.empty();
  }

  /** All that belong to it; the library hangs them on two kinds of hooks. */
  private static Set<Throwable> all(MailException failed) {
    Set<Throwable> all = new LinkedHashSet<>();
    Deque<Throwable> open = new ArrayDeque<>(Set.of(failed));
    while (!open.isEmpty()) {
      Throwable next = open.pop();
      if (!all.add(next)) {
        continue;
      }
      if (next.getCause() != null) {
        open.add(next.getCause());
      }
      if (next instanceof MessagingException chained && chained.getNextException() != null) {
        open.add(chained.getNextException());
      }
      if (next instanceof MailSendException sending) {
        open.addAll(Arrays.asList(sending.getMessageExceptions()));
      }
    }
    return all;
  }

  private static String text(String what, Throwable why) {
    String said = Optional.ofNullable(why.getMessage()).orElse(why.getClass().getSimpleName());
    return LegibleText.line("%s: %s".formatted(what, said.strip()), TEXT_MAX);
  }
}
