package app.gangway.security;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with, and what timeline and decisions say
 * @param email where they can be told something; empty where nobody knows
 * @param language that they read: chosen by themselves, else told by their provider, else that of
 *     whoever has chosen none
 * @param groups that the configuration or their provider puts them in
 */
public record KnownPerson(
    String name, Optional<String> email, Locale language, List<String> groups) {

  /**
   * @param group in upper or lower case
   */
  public boolean isIn(String group) {
    return groups.stream().anyMatch(group::equalsIgnoreCase);
  }
}
