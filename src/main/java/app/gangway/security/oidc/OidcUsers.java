package app.gangway.security.oidc;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.LegibleText;
import app.gangway.security.account.Account;
import app.gangway.security.account.Accounts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns what a provider says of somebody into a name and roles of ours. */
@Component
public class OidcUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final OidcUserService standard = new OidcUserService();
  private final Accounts accounts;
  private final OidcProperties properties;

  OidcUsers(Accounts accounts, OidcProperties properties) {
    this.accounts = accounts;
    this.properties = properties;
  }

  /**
   * @throws NoRoleException when none of their roles is one of ours
   * @throws OAuth2AuthenticationException when they have no usable name
   */
  @Override
  public OidcUser loadUser(OidcUserRequest request) {
    OidcUser user = standard.loadUser(request);
    String name = user.getClaimAsString(properties.nameClaim());
    if (name == null || !isUsable(name)) {
      throw new OAuth2AuthenticationException(
          new OAuth2Error("no_name", "no usable claim " + properties.nameClaim(), null));
    }
    Set<String> roles = roles(user.getClaims());
    if (roles.isEmpty()) {
      throw new NoRoleException(name, properties.rolesClaim());
    }
    return new DefaultOidcUser(
        Account.authorities(roles), user.getIdToken(), user.getUserInfo(), properties.nameClaim());
  }

  /** Nobody may look like somebody else, whose own submissions are closed to them alone. */
  private boolean isUsable(String name) {
    return !name.isEmpty()
        && name.equals(LegibleText.line(name, Actor.NAME_MAX))
        && !name.equalsIgnoreCase(Actor.SYSTEM.name())
        && !accounts.has(name);
  }

  Set<String> roles(Map<String, Object> claims) {
    Collection<String> theirs = words(claim(claims));
    return Role.ALL.stream()
        .filter(role -> theirs.stream().anyMatch(their -> their.equalsIgnoreCase(wordFor(role))))
        .collect(Collectors.toSet());
  }

  private String wordFor(String role) {
    return properties.roles().entrySet().stream()
        .filter(entry -> entry.getKey().equalsIgnoreCase(role))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(role);
  }

  /** A claim of exactly this name, else the one that the dots lead to. */
  private @Nullable Object claim(Map<String, Object> claims) {
    Object found = claims.get(properties.rolesClaim());
    if (found != null) {
      return found;
    }
    found = claims;
    for (String step : properties.rolesClaim().split("\\.")) {
      found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
    }
    return found;
  }

  private static Collection<String> words(@Nullable Object claim) {
    if (claim instanceof Collection<?> many) {
      return many.stream().filter(Objects::nonNull).map(Object::toString).toList();
    }
    return claim instanceof String one ? List.of(one.split("[ ,]+")) : List.of();
  }
}
