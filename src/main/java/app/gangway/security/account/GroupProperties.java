package app.gangway.security.account;

import app.gangway.common.configuration.UnusableConfigurationException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The groups of the configuration.
 *
 * @param groups none by default
 */
@ConfigurationProperties("gangway")
record GroupProperties(@DefaultValue List<Group> groups) {

  private static final String EXAMPLE =
      """
      Write groups like this:

        gangway:
          groups:
            - name: sales-leads
              members: [arno, paul]
              email: sales-leads@example.com
              chat-url: https://chat.example.com/hooks/abc

      The email and the chat-url can be left out. Each group has a name of its own, in whatever letters.""";

  GroupProperties {
    Set<String> names = new HashSet<>();
    for (Group group : groups) {
      if (!names.add(group.name().toLowerCase(Locale.ROOT))) {
        throw unusable("two groups are named '%s'".formatted(group.name()));
      }
    }
  }

  /** With an example of what to write instead. */
  static UnusableConfigurationException unusable(String problem) {
    return new UnusableConfigurationException("gangway.groups: " + problem, EXAMPLE);
  }

  Optional<Group> find(String name) {
    return groups.stream().filter(group -> group.name().equalsIgnoreCase(name)).findFirst();
  }

  /** The names of those that somebody is a member of. */
  List<String> of(String person) {
    return groups.stream().filter(group -> group.has(person)).map(Group::name).toList();
  }
}
