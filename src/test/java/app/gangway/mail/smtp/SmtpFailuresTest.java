package app.gangway.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.mail.smtp.SmtpOutcome.Kind;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** What is made of the answers of a mail server that says what the test wants. */
class SmtpFailuresTest {

  private ServerSocket socket;
  private Map<String, String> answers = Map.of();

  @BeforeEach
  void listen() throws IOException {
    socket = new ServerSocket(0);
    Thread server = new Thread(this::serve, "scripted-smtp");
    server.setDaemon(true);
    server.start();
  }

  @AfterEach
  void close() throws IOException {
    socket.close();
  }

  @ParameterizedTest
  @CsvSource({
    "RCPT, 550 No such user here, REFUSED",
    "RCPT, 450 Mailbox busy, AGAIN",
    "MAIL, 553 Sender refused, REFUSED",
    "MAIL, 451 Try again, AGAIN",
    "MAIL, 530 Authentication required, DOWN",
    ".,    554 Looks like spam, REFUSED",
    ".,    452 Disk full, AGAIN",
    "DATA, 421 Shutting down, AGAIN"
  })
  void an_answer_says_whose_fault_it_is(String command, String answer, Kind kind) {
    answers = Map.of(command, answer);

    SmtpOutcome outcome = send();

    assertThat(outcome.kind()).isEqualTo(kind);
    assertThat(outcome.text()).contains(answer.substring(4)).hasSizeLessThanOrEqualTo(300);
  }

  @Test
  void nobody_at_all_is_another_time() throws IOException {
    socket.close();

    assertThat(send().kind()).isEqualTo(Kind.AGAIN);
  }

  private SmtpOutcome send() {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost("127.0.0.1");
    sender.setPort(socket.getLocalPort());
    MimeMessage message = sender.createMimeMessage();
    try {
      MimeMessageHelper helper = new MimeMessageHelper(message);
      helper.setFrom("hr@example.com");
      helper.setTo("kim@example.com");
      helper.setText("Hello");
      sender.send(message);
      return new SmtpOutcome(Kind.TAKEN, "");
    } catch (MailException failed) {
      return SmtpFailures.outcome(failed);
    } catch (jakarta.mail.MessagingException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private void serve() {
    try (Socket client = socket.accept();
        BufferedReader in =
            new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
      say(client, "220 scripted");
      boolean writing = false;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (writing && !line.equals(".")) {
          continue;
        }
        String command = line.split("[ :]", 2)[0];
        String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go" : "250 ok");
        writing = answer.startsWith("354");
        say(client, answer);
      }
    } catch (IOException gone) {
      if (!socket.isClosed()) {
        throw new UncheckedIOException(gone);
      }
    }
  }

  private static void say(Socket client, String line) throws IOException {
    client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
  }
}
