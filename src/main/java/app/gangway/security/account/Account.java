package app.gangway.security.account;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.LegibleText;
import app.gangway.common.newhire.NewHireField;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * Somebody who may sign in with a password, as the configuration names them.
 *
 * @param name what they sign in with, and what timeline and decisions say
 * @param passwordHash by bcrypt
 * @param roles at least one of {@link Role}
 * @param email where they can be told something; null for nowhere
 * @param groups that they belong to
 */
public record Account(
    @DefaultValue("") String name,
    @DefaultValue("") String passwordHash,
    @DefaultValue List<String> roles,
    @Nullable String email,
    @DefaultValue List<String> groups) {

  /** Of at most 14 rounds, as a power of two: with more, each sign-in takes seconds. */
  private static final Pattern BCRYPT =
      Pattern.compile("\\$2[aby]\\$(0[4-9]|1[0-4])\\$[./A-Za-z0-9]{53}");

  @ConstructorBinding
  public Account {
    name = name.strip();
    roles = roles.stream().map(role -> role.strip().toUpperCase(Locale.ROOT)).toList();
    if (name.isEmpty()
        || !name.equals(LegibleText.line(name, Actor.NAME_MAX))
        || name.equalsIgnoreCase(Actor.SYSTEM.name())) {
      throw AccountProperties.unusable("an account has no name, or one that cannot be used");
    }
    if (!BCRYPT.matcher(passwordHash).matches()) {
      throw AccountProperties.unusable(
          "the password-hash of '%s' is not one by bcrypt".formatted(name));
    }
    if (roles.isEmpty() || !Role.ALL.containsAll(roles)) {
      throw AccountProperties.unusable(
          "'%s' needs roles out of %s".formatted(name, String.join(", ", Role.ALL)));
    }
    email = email == null || email.isBlank() ? null : email.strip();
    if (email != null && NewHireField.EMAIL.expectedInsteadOf(email).isPresent()) {
      throw AccountProperties.unusable("the email of '%s' is none".formatted(name));
    }
    groups = groups.stream().map(String::strip).filter(each -> !each.isEmpty()).toList();
  }

  /** Of somebody who cannot be told anything. */
  Account(String name, String passwordHash, List<String> roles) {
    this(name, passwordHash, roles, null, List.of());
  }

  /** The rounds of its hash, as a power of two. */
  public int cost() {
    return Integer.parseInt(passwordHash.substring(4, 6));
  }

  /** Not the hash: what prints itself ends in a log. */
  @Override
  public String toString() {
    return name + " " + roles;
  }

  List<GrantedAuthority> authorities() {
    return authorities(roles);
  }

  /** What these roles allow; an admin may do everything. */
  public static List<GrantedAuthority> authorities(Collection<String> roles) {
    Stream<String> granted = roles.contains(Role.ADMIN) ? Role.ALL.stream() : roles.stream();
    return granted
        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority("ROLE_" + role))
        .toList();
  }
}
