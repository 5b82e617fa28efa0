package app.gangway.security;

import java.time.Duration;

/** Slows down whoever tries out links that hold a secret. */
public interface LinkGuesses {

  /** How long whoever comes from this address has to wait; zero for not at all. */
  Duration wait(String address);

  /** Counts a link that nobody was given, and says how long to wait before it is answered. */
  Duration wrong(String address);
}
