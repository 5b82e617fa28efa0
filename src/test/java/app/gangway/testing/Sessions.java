package app.gangway.testing;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Ends the session of whoever asks. */
@TestComponent
@RestController
public class Sessions {

  /** How long a session lasts unused, from {@code /leave/soon} on. */
  private static final Duration SHORT = Duration.ofSeconds(2);

  @GetMapping("/leave")
  void leave(HttpSession session) {
    session.invalidate();
  }

  @GetMapping("/leave/soon")
  void leaveSoon(HttpSession session) {
    session.setMaxInactiveInterval(Math.toIntExact(SHORT.toSeconds()));
  }
}
