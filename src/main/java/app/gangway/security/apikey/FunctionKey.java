package app.gangway.security.apikey;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.LegibleText;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A secret by which a program comes in, as the configuration names it.
 *
 * @param name what timeline and audit log call whoever sends it
 * @param key what is sent: 20 to 500 printable characters of ASCII, no space at either end
 * @param role one of {@link Role#OF_PROGRAMS}
 */
public record FunctionKey(
    @DefaultValue("") String name, @DefaultValue("") String key, @DefaultValue("") String role) {

  /** What a header can carry as it is; shorter ones could be guessed. */
  private static final Pattern USABLE =
      Pattern.compile("[\\x21-\\x7e][\\x20-\\x7e]{18,498}[\\x21-\\x7e]");

  public FunctionKey {
    name = name.strip();
    role = role.strip().toUpperCase(Locale.ROOT);
    if (name.isEmpty()
        || !name.equals(LegibleText.line(name, Actor.NAME_MAX))
        || name.equalsIgnoreCase(Actor.SYSTEM.name())) {
      throw ApiProperties.unusable("a function key has no name, or one that cannot be used");
    }
    if (!USABLE.matcher(key).matches()) {
      throw ApiProperties.unusable(
          "the function key '%s' needs 20 to 500 characters of ASCII, none of them a control character and no space at either end"
              .formatted(name));
    }
    if (!Role.OF_PROGRAMS.contains(role)) {
      throw ApiProperties.unusable(
          "the function key '%s' needs one role out of %s"
              .formatted(name, String.join(", ", Role.OF_PROGRAMS)));
    }
  }

  /** Not the key: what prints itself ends in a log. */
  @Override
  public String toString() {
    return name + " " + role;
  }
}
