package app.gangway.security;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * People who belong together, such as those who decide on the same orders.
 *
 * @param name as the configuration writes it, else as it was asked for
 * @param members who are known to be let in, in the order of their names
 * @param email an address that they share
 * @param chatUrl where a message reaches their chat; may hold a secret, so it is never shown
 */
public record KnownGroup(
    String name, List<KnownPerson> members, Optional<String> email, Optional<URI> chatUrl) {

  /** Not the address of the chat: what prints itself ends in a log. */
  @Override
  public String toString() {
    return name;
  }
}
