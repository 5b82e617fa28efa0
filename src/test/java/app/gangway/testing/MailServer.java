package app.gangway.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import org.springframework.test.context.DynamicPropertyRegistry;

/** A real mail server that can be away for a while; always on the same port. */
public final class MailServer {

  public static final String USER = "hr@example.com";
  public static final String PASSWORD = "what we know";

  private final int port = freePort();
  private GreenMail server = start();

  /** What an application needs that sends its mail here. */
  public void use(DynamicPropertyRegistry properties) {
    properties.add("spring.mail.host", () -> "127.0.0.1");
    properties.add("spring.mail.port", () -> port);
    properties.add("spring.mail.username", () -> USER);
    properties.add("spring.mail.password", () -> PASSWORD);
    properties.add("spring.mail.properties.mail.smtp.auth", () -> true);
    properties.add("gangway.mail.from", () -> USER);
  }

  public void goAway() {
    server.stop();
  }

  /** With nothing in it. */
  public void comeBack() {
    server.stop();
    server = start();
  }

  /** From now on our user has this password and needs it. */
  public void askForPassword(String password) {
    server.getManagers().getUserManager().setAuthRequired(true);
    server.setUser(USER, password);
  }

  public List<MimeMessage> received() {
    return List.of(server.getReceivedMessages());
  }

  private GreenMail start() {
    GreenMail started = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
    started.start();
    started.setUser(USER, PASSWORD);
    return started;
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException none) {
      throw new UncheckedIOException(none);
    }
  }
}
