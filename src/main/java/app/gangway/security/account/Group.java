package app.gangway.security.account;

import app.gangway.common.Actor;
import app.gangway.common.newhire.LegibleText;
import app.gangway.common.newhire.NewHireField;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A group as the configuration names it.
 *
 * @param name in whatever letters other settings and providers write it
 * @param members by the names that they sign in with; others may be added by accounts and providers
 * @param email that they share; null for none
 * @param chatUrl where a message reaches their chat; null for none
 */
record Group(
    @DefaultValue("") String name,
    @DefaultValue List<String> members,
    @Nullable String email,
    @Nullable String chatUrl) {

  Group {
    name = name.strip();
    if (name.isEmpty() || !name.equals(LegibleText.line(name, Actor.NAME_MAX))) {
      throw GroupProperties.unusable("a group has no name, or one that cannot be used");
    }
    members = members.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
    email = email == null || email.isBlank() ? null : email.strip();
    if (email != null && NewHireField.EMAIL.expectedInsteadOf(email).isPresent()) {
      throw GroupProperties.unusable("the email of the group '%s' is none".formatted(name));
    }
    chatUrl = chatUrl == null || chatUrl.isBlank() ? null : chatUrl.strip();
    if (chatUrl != null && !isWebAddress(chatUrl)) {
      // Not the address itself, which often holds a secret.
      throw GroupProperties.unusable(
          "the chat-url of the group '%s' is no address that begins with https:// or http://"
              .formatted(name));
    }
  }

  private static boolean isWebAddress(String text) {
    try {
      URI address = URI.create(text);
      return address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  boolean has(String person) {
    return members.stream().anyMatch(person::equalsIgnoreCase);
  }

  /** Not the address of the chat: what prints itself ends in a log. */
  @Override
  public String toString() {
    return name;
  }
}
