package app.gangway.security.apikey;

import app.gangway.security.LinkGuesses;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** As few from one place as wrong function keys; each counts for itself. */
@Component
class LimitedLinkGuesses implements LinkGuesses {

  private final GuessLimiter guesses;

  LimitedLinkGuesses(Clock clock) {
    guesses = new GuessLimiter("Links that nobody was given", new ClockTime(clock));
  }

  @Override
  public Duration wait(String address) {
    return guesses.wait(address);
  }

  @Override
  public Duration wrong(String address) {
    return guesses.wrong(address);
  }
}
