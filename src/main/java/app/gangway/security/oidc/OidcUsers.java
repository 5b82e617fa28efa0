package app.gangway.security.oidc;

import app.gangway.common.Actor;
import app.gangway.common.access.Role;
import app.gangway.common.newhire.LegibleText;
import app.gangway.security.account.Account;
import app.gangway.security.account.Accounts;
import app.gangway.security.account.StoredPeople;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Turns what a provider says of somebody into a name and roles of ours, and remembers it. */
@Component
public class OidcUsers implements OAuth2UserService<OidcUserRequest, OidcUser> {

  private final OidcUserService standard = new OidcUserService();
  private final Accounts accounts;
  private final StoredPeople people;
  private final OidcProperties properties;

  OidcUsers(Accounts accounts, StoredPeople people, OidcProperties properties) {
    this.accounts = accounts;
    this.people = people;
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
      people.notLetIn(name);
      throw new NoRoleException(name, properties.rolesClaim());
    }
    people.vouchedFor(
        name,
        Claims.email(user.getClaims(), properties.emailClaim()),
        Claims.language(user.getClaims(), properties.localeClaim()),
        roles,
        Claims.words(user.getClaims(), properties.groupsClaim()));
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
    Collection<String> theirs = Claims.words(claims, properties.rolesClaim());
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
}
